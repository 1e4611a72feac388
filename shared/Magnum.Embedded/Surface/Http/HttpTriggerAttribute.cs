using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function for a request.</summary>
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Any method, key of the function.</summary>
    public HttpTriggerAttribute()
    {
        AuthLevel = AuthorizationLevel.Function;
    }

    /// <summary>Any method.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel)
    {
        AuthLevel = authLevel;
    }

    /// <summary>Some methods, key of the function.</summary>
    public HttpTriggerAttribute(params string[] methods)
        : this()
    {
        Methods = methods;
    }

    /// <summary>Some methods.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>Route template, without the prefix of host.json; the function's name when not set.</summary>
    public string? Route { get; set; }

    /// <summary>Methods in any case; none means all.</summary>
    public string[]? Methods { get; }

    /// <summary>Key the host asks for.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
