using System.Text.RegularExpressions;
using Magnum.Embedded.Hosting;

namespace Magnum.Embedded.Queues;

/// <summary>A queue by name and by the setting that names its account.</summary>
internal sealed partial record QueueAddress(string Connection, string Name)
{
    public const string DefaultConnection = "AzureWebJobsStorage";

    /// <summary>The address that an attribute means, or <see langword="null"/> after reporting what is wrong with it.</summary>
    public static QueueAddress? Parse(string? connection, string name, string where, SettingResolver resolver, FaultList faults)
    {
        if (resolver.Resolve(name, where) is not { } resolved)
            return null;
        resolved = resolved.ToLowerInvariant();
        if (ValidName().IsMatch(resolved))
            return new QueueAddress(string.IsNullOrEmpty(connection) ? DefaultConnection : connection, resolved);
        faults.Add($"{where}: '{resolved}' is not a queue name (3 to 63 letters, digits and single hyphens).");
        return null;
    }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ValidName();
}
