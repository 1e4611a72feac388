using System.ComponentModel.DataAnnotations;

namespace Magnum.Contracts.Schema;

/// <summary>The value is a name as clusters and federations have it.</summary>
public sealed class ResourceNameAttribute() : RegularExpressionAttribute("^[a-zA-Z][a-zA-Z0-9_.-]*$");
