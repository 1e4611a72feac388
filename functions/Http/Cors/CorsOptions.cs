using System.ComponentModel.DataAnnotations;

namespace Magnum.Functions.Http.Cors;

/// <summary>Settings of the section <c>Cors</c>: which pages of other origins may use the API from a browser.</summary>
public sealed class CorsOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Cors";

    /// <summary>The origin that stands for all.</summary>
    public const string Any = "*";

    /// <summary>Origins such as <c>https://console.example</c>, separated by commas; "*" for all. Default: none, and no header is sent.</summary>
    public string AllowedOrigins { get; set; } = "";

    /// <summary>Whether browsers may send cookies and the like; never with "*". Default true.</summary>
    public bool AllowCredentials { get; set; } = true;

    /// <summary>Headers that pages may send besides those that are always allowed, separated by commas.</summary>
    public string AllowHeaders { get; set; } = "X-Auth-Token,OpenStack-API-Version,X-OpenStack-Request-ID";

    /// <summary>Headers that pages may read, separated by commas.</summary>
    public string ExposeHeaders { get; set; } =
        "x-openstack-request-id,OpenStack-API-Version,OpenStack-API-Minimum-Version,OpenStack-API-Maximum-Version,Location";

    /// <summary>Methods that pages may use, separated by commas. Default GET,POST,PUT,PATCH,DELETE.</summary>
    public string AllowMethods { get; set; } = "GET,POST,PUT,PATCH,DELETE";

    /// <summary>Seconds that a browser may remember an answer to its question. Default 3600.</summary>
    [Range(0, 86_400)]
    public int MaxAgeSeconds { get; set; } = 3600;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from origin in Split(AllowedOrigins)
        where origin != Any && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin)
        select new ValidationResult($"'{origin}' is no origin, which is scheme, host and port alone.", [nameof(AllowedOrigins)]);

    /// <summary>The items of a list of the settings.</summary>
    internal static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
