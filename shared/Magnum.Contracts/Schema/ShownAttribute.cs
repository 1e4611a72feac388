namespace Magnum.Contracts.Schema;

/// <summary>The microversions whose answers show an attribute; without it all do.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShownAttribute : Attribute
{
    /// <summary>The first version that shows it, e.g. "1.13"; null for the oldest.</summary>
    public string? From { get; set; }

    /// <summary>The first version that shows it no more; null when the newest still does.</summary>
    public string? Before { get; set; }
}
