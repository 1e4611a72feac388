using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Errors;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Http.Errors;

/// <summary>The bodies of errors; their letters are those of the API's contract.</summary>
internal static class ErrorShapes
{
    private const string MicroversionCode = "magnum.microversion-unsupported";
    private const string MicroversionTitle = "Requested microversion is unsupported";
    private const string MicroversionHelp = "http://docs.openstack.org/api-guide/compute/microversions.html";

    /// <summary>Shape A: an operation refused or failed.</summary>
    public static FaultAnswer Handler(Fault fault) => Json(fault.Kind.Status, fault.Kind.Code, fault.Title, fault.Message);

    /// <summary>Shape B: no operation saw the request.</summary>
    public static FaultAnswer Framework(FrameworkFault fault, HttpContext http)
    {
        if (fault.Allow.Count > 0) http.Response.Headers.Allow = string.Join(", ", fault.Allow);
        return AcceptHeader.PrefersJson(http.Request)
            ? Json(fault.Status, "", fault.Title, fault.Message)
            : Json(fault.Status, "", "", "");
    }

    /// <summary>Shape C: a microversion that there is not.</summary>
    public static FaultAnswer Microversion(MicroversionFault fault, HttpContext http)
    {
        var body = new MicroversionErrorBody
        {
            Errors =
            [
                new MicroversionErrorItem
                {
                    Code = MicroversionCode,
                    Title = MicroversionTitle,
                    Description = AcceptHeader.PrefersJson(http.Request) ? fault.Message : null,
                    MaxVersion = Magnum.Contracts.Microversions.Microversion.Maximum.ToString(),
                    MinVersion = Magnum.Contracts.Microversions.Microversion.Minimum.ToString(),
                    Links = [new HelpLink { Rel = "help", Href = MicroversionHelp }],
                },
            ],
        };
        const int status = StatusCodes.Status406NotAcceptable;
        return new FaultAnswer(status, new JsonAnswer<MicroversionErrorBody>(status, body, MagnumJsonContext.Wire.MicroversionErrorBody));
    }

    /// <summary>Shape D: who are you?</summary>
    public static FaultAnswer Unauthorized(UnauthorizedFault fault, HttpContext http, string keystone)
    {
        const int status = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = $"Keystone uri=\"{keystone}\"";
        var body = new UnauthorizedBody { Error = new UnauthorizedError { Code = status, Title = "Unauthorized", Message = fault.Message } };
        return new FaultAnswer(status, new JsonAnswer<UnauthorizedBody>(status, body, MagnumJsonContext.Wire.UnauthorizedBody));
    }

    /// <summary>Shape E: nobody can say whether the token is good.</summary>
    public static FaultAnswer KeystoneUnavailable()
    {
        const int status = StatusCodes.Status503ServiceUnavailable;
        return new FaultAnswer(status, new TextAnswer(status, "The identity service is not available at the moment; the token could not be validated."));
    }

    private static FaultAnswer Json(int status, string code, string title, string detail)
    {
        var body = new ErrorBody
        {
            Errors = [new ErrorItem { RequestId = "", Code = code, Status = status, Title = title, Detail = detail, Links = [] }],
        };
        return new FaultAnswer(status, new JsonAnswer<ErrorBody>(status, body, MagnumJsonContext.Wire.ErrorBody));
    }
}
