using System.Text.RegularExpressions;
using Magnum.Domain.Naming;

namespace Magnum.Domain.Clusters;

/// <summary>Names of clusters.</summary>
public static partial class ClusterNames
{
    /// <summary>The longest name a request may give.</summary>
    public const int MaxLength = 242;

    /// <summary>What a name must look like, as error messages show it.</summary>
    public const string Pattern = "^[a-zA-Z][a-zA-Z0-9_.-]*$";

    /// <summary>A name for a cluster that was given none, for example "omega-7-cluster".</summary>
    public static string Generate(Random random) => GeneratedNames.Next(random, "cluster");

    /// <summary>Whether the text begins with a letter and holds only letters, digits, "_", "." and "-".</summary>
    public static bool MatchesPattern(string name) => NamePattern().IsMatch(name);

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9_.-]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
