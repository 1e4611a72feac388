using System.Text.Json;
using Magnum.Contract.Tests.Replay;
using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Errors;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.Routing;

namespace Magnum.Contract.Tests.Table;

/// <summary>One run of a case as the table counts it.</summary>
/// <param name="Operation">Name of the function that the request means.</param>
/// <param name="Version">The microversion that it asks for; null when it asks for none.</param>
/// <param name="Case">Folder below Cases.</param>
/// <param name="Answer">What is expected.</param>
internal sealed record TableRun(string Operation, Microversion? Version, string Case, ReplayAnswer Answer)
{
    private const int FirstError = 400;

    /// <summary>
    /// True when the operation itself answers: a success, or an error with the code of one. No token, another method and a
    /// version that lacks the operation are answered before it.
    /// </summary>
    public bool IsAnswered => IsSuccess || ErrorCode(Answer) is "client" or "server";

    /// <summary>True when the operation does what it is for.</summary>
    public bool IsSuccess => Answer.Status < FirstError;

    /// <summary>Reads the run; null when it asks for no operation, or for a microversion that there is not.</summary>
    public static TableRun? Of(CaseRun run, string folder)
    {
        var step = run.Request(folder);
        if (step.Path.Contains(MethodOverride.Parameter + "=", StringComparison.Ordinal)) return null;
        if (RouteTable.Match(PathRules.Normalise(step.Path.Split('?')[0]), step.Method) is not { Endpoint: { } endpoint, Missing: null }) return null;
        if (endpoint.Microversions is null || step.Header(MicroversionHeader.Name) is not { } header) return new TableRun(endpoint.Name, null, run.Name, run.Answer(folder));
        return Parse(header) is { } version ? new TableRun(endpoint.Name, version, run.Name, run.Answer(folder)) : null;
    }

    /// <summary>True when another run expects something else.</summary>
    public bool Differs(TableRun other) =>
        (Answer.Status, Answer.Body?.GetRawText(), Answer.Text) != (other.Answer.Status, other.Answer.Body?.GetRawText(), other.Answer.Text);

    private static Microversion? Parse(string header)
    {
        try
        {
            return MicroversionHeader.Parse(header) is var version && MicroversionHeader.IsSupported(version) ? version : null;
        }
        catch (FrameworkFault)
        {
            return null;
        }
    }

    private static string? ErrorCode(ReplayAnswer answer) =>
        answer.Body is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0
        && errors[0].ValueKind == JsonValueKind.Object && errors[0].TryGetProperty("code", out var code)
            ? code.GetString()
            : null;
}
