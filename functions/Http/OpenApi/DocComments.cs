using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>The summaries of types and members, from the XML files that the compiler writes beside our assemblies.</summary>
internal static partial class DocComments
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Read = new();

    /// <summary>The summary as plain text; null when there is none, or no file.</summary>
    public static string? Of(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        var known = Read.GetOrAdd(type.Assembly, Load);
        return member switch
        {
            Type => known.GetValueOrDefault($"T:{type.FullName}"),
            PropertyInfo => known.GetValueOrDefault($"P:{type.FullName}.{member.Name}"),
            _ => known.GetValueOrDefault($"M:{type.FullName}.{member.Name}"),
        };
    }

    private static IReadOnlyDictionary<string, string> Load(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        if (!File.Exists(file)) return new Dictionary<string, string>();
        return XDocument.Load(file).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .GroupBy(member => ((string)member.Attribute("name")!).Split('(')[0], member => Text(member.Element("summary")!))
            .ToDictionary(found => found.Key, found => found.First());
    }

    private static string Text(XElement summary) => Blanks().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } link => ((string?)link.Attribute("cref") ?? "").Split('.', ':')[^1],
        XElement element => element.Value,
        _ => ((XText)node).Value,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
