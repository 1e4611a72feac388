namespace Magnum.Functions.Http.Requests;

/// <summary>What the text of a query parameter stands for.</summary>
public enum QueryType
{
    /// <summary>Itself.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false, in one of the words that bodies know too.</summary>
    Boolean,

    /// <summary>A uuid.</summary>
    Uuid,
}
