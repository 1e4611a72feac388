using System.Text;
using Magnum.Domain.ClusterTemplates;

namespace Magnum.Drivers.Kubernetes;

/// <summary>How the nodes reach what is outside; null means directly.</summary>
/// <param name="Http">Proxy for HTTP.</param>
/// <param name="Https">Proxy for HTTPS.</param>
/// <param name="None">What is reached directly all the same.</param>
internal sealed record ProxySettings(string? Http, string? Https, string? None)
{
    internal static ProxySettings For(ClusterTemplate template, string subnet, string pods, string services)
    {
        string? http = string.IsNullOrEmpty(template.HttpProxy) ? null : template.HttpProxy;
        string? https = string.IsNullOrEmpty(template.HttpsProxy) ? null : template.HttpsProxy;
        if (http is null && https is null) return new ProxySettings(null, null, null);
        IEnumerable<string> given = string.IsNullOrEmpty(template.NoProxy) ? [] : [template.NoProxy];
        return new ProxySettings(
            http, https, string.Join(',', [.. given, "localhost", "127.0.0.1", ".svc", ".cluster.local", subnet, pods, services]));
    }

    /// <summary>Lines of NAME=value, percent-encoded; null for none.</summary>
    internal string? ToEnvironmentFile()
    {
        var lines = new StringBuilder();
        Append("HTTP_PROXY", Http);
        Append("HTTPS_PROXY", Https);
        Append("NO_PROXY", None);
        return lines.Length == 0 ? null : Uri.EscapeDataString(lines.ToString());

        void Append(string name, string? value)
        {
            if (value is not null) lines.Append(name).Append('=').Append(value).Append('\n');
        }
    }
}
