namespace Magnum.Domain.Naming;

/// <summary>Names for resources that were given none.</summary>
internal static class GeneratedNames
{
    private static readonly string[] Letters =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
        "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>A Greek letter, a number from 1 to 24 and the kind of resource.</summary>
    public static string Next(Random random, string kind) =>
        $"{Letters[random.Next(Letters.Length)]}-{random.Next(1, 25)}-{kind}";
}
