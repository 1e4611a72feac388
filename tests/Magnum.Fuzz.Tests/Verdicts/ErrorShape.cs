namespace Magnum.Fuzz.Tests.Verdicts;

/// <summary>The shapes of error bodies.</summary>
internal enum ErrorShape
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>A: of an operation.</summary>
    Handler,

    /// <summary>B: of what lies around it.</summary>
    Framework,

    /// <summary>C: of a microversion that we do not have.</summary>
    Microversion,

    /// <summary>D: of a token.</summary>
    Keystone,
}
