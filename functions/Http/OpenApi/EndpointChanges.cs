using System.Reflection;
using System.Text.Json.Serialization;
using Magnum.Contracts.Microversions;
using Magnum.Contracts.Schema;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.Requests;
using Magnum.Functions.Http.Routing;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>
/// The microversions from which an operation answers in another way: those that its function names, those of its query
/// parameters, and those of the attributes in its answers.
/// </summary>
internal static class EndpointChanges
{
    /// <summary>The changes, oldest first; the version that brought the operation is none of them.</summary>
    public static IReadOnlyList<EndpointChange> Of(HttpEndpoint endpoint) =>
    [
        .. endpoint.Method.GetCustomAttributes<ChangesAttribute>().Select(change => new EndpointChange(change.Version, change.Description))
            .Concat(endpoint.Query.Where(parameter => parameter.From > Microversion.Minimum).Select(OfParameter))
            .Concat(endpoint.Method.GetCustomAttributes<AnswersAttribute>().SelectMany(answer => answer.Bodies).SelectMany(OfBody).Distinct())
            .OrderBy(change => change.Version),
    ];

    private static EndpointChange OfParameter(QueryParameter parameter) => new(parameter.From, $"The parameter {parameter.Name} is known.");

    private static IEnumerable<EndpointChange> OfBody(Type body)
    {
        foreach (var property in body.GetProperties())
        {
            if (property.GetCustomAttribute<ShownAttribute>() is { } shown)
            {
                var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;
                if (shown.From is { } from) yield return new EndpointChange(Microversion.Parse(from), $"{name} is shown.");
                if (shown.Before is { } before) yield return new EndpointChange(Microversion.Parse(before), $"{name} is shown no more.");
            }
            var item = property.PropertyType.GenericTypeArguments.FirstOrDefault() ?? property.PropertyType;
            if (item.Assembly != typeof(Microversion).Assembly) continue;
            foreach (var change in OfBody(item)) yield return change;
        }
    }
}
