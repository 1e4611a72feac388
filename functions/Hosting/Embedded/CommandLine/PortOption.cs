using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace Magnum.Functions.Hosting.Embedded.CommandLine;

/// <summary>The option <c>--port</c>.</summary>
internal static class PortOption
{
    /// <summary>A new one, which refuses what is no port.</summary>
    public static Option<int> Create() => new("--port")
    {
        Description = "Port on 127.0.0.1 to serve at; 0 takes a free one.",
        DefaultValueFactory = _ => ServeOptions.DefaultPort,
        CustomParser = Parse,
    };

    private static int Parse(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort) return port;
        given.AddError($"--port takes a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}, which '{text}' is not.");
        return ServeOptions.DefaultPort;
    }
}
