using System.ComponentModel.DataAnnotations;

namespace Magnum.Contracts.Schema;

/// <summary>The value is a list of IPv4 addresses, separated by commas.</summary>
public sealed class NameServersAttribute() : RegularExpressionAttribute(@"^\s*" + Address + @"\s*(,\s*" + Address + @"\s*)*$")
{
    private const string Address = @"([0-9]{1,3}\.){3}[0-9]{1,3}";
}
