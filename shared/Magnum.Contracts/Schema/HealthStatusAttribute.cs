using System.ComponentModel.DataAnnotations;

namespace Magnum.Contracts.Schema;

/// <summary>The value is the health of a cluster.</summary>
public sealed class HealthStatusAttribute() : AllowedValuesAttribute("HEALTHY", "UNHEALTHY", "UNKNOWN");
