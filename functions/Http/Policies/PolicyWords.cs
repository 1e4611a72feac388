namespace Magnum.Functions.Http.Policies;

/// <summary>What oslo.policy, which compares texts, makes of values that are none.</summary>
internal static class PolicyWords
{
    /// <summary>For a value that is not there.</summary>
    public const string None = "None";

    /// <summary>The word for a truth value.</summary>
    public static string Of(bool value) => value ? "True" : "False";
}
