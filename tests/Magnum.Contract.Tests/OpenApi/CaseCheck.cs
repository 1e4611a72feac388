using Magnum.Contract.Tests.Replay;
using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Microversions;

namespace Magnum.Contract.Tests.OpenApi;

/// <summary>Holds a case, as it went, against the document.</summary>
internal static class CaseCheck
{
    /// <summary>What is wrong; null when all is well.</summary>
    /// <param name="description">The document.</param>
    /// <param name="step">The request of the case.</param>
    /// <param name="body">Its body as it was sent; null for none.</param>
    /// <param name="answer">What came back.</param>
    /// <param name="text">The body of that.</param>
    public static async Task<string?> ProblemAsync(ApiDescription description, ReplayStep step, string? body, HttpResponseMessage answer, string text)
    {
        var exemption = Exemptions.Of(description, step, (int)answer.StatusCode);
        if (exemption == Exemption.Preflight) return answer.IsSuccessStatusCode && text.Length == 0 ? null : "a preflight is answered with 200 and nothing";
        var version = VersionOf(answer);
        var answered = new AnswerCheck(description, answer, text, version);
        if (description.Find(step.MeantMethod, step.PlainPath) is not { } operation) return await answered.SharedProblemAsync();
        if (await answered.ProblemAsync(operation) is { } problem) return problem;
        if (exemption == Exemption.Refused) return null;
        var request = await new RequestCheck(description, step, version).ProblemAsync(operation, body);
        if (exemption != Exemption.Lenient) return request is null ? null : $"the request was taken although {request}";
        return request is null ? "the request is called lenient, and the document has nothing against it" : null;
    }

    // An answer without the header is the same at every version.
    private static Microversion VersionOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues(MicroversionHeader.Name, out var values) && Microversion.TryParse(values.Single().Split(' ')[^1], out var version)
            ? version
            : Microversion.Minimum;
}
