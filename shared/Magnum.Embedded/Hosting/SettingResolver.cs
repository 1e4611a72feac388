using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Magnum.Embedded.Hosting;

/// <summary>Puts the values of settings in place of <c>%name%</c> in attributes of functions.</summary>
internal sealed partial class SettingResolver(IConfiguration settings, FaultList faults)
{
    /// <summary>The text with its settings filled in, or <see langword="null"/> after reporting one that is missing.</summary>
    public string? Resolve(string text, string where)
    {
        var complete = true;
        var resolved = Placeholder().Replace(text, match =>
        {
            var value = settings[match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)];
            if (!string.IsNullOrEmpty(value))
                return value;
            faults.Add($"{where}: the setting '{match.Groups[1].Value}' is missing.");
            complete = false;
            return "";
        });
        return complete ? resolved : null;
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
