using Magnum.Contract.Tests.Replay;

namespace Magnum.Contract.Tests.OpenApi;

/// <summary>Finds the one reason for which a case is not wholly held against the document.</summary>
internal static class Exemptions
{
    private const int FirstError = 400;

    /// <summary>The reason; null when the request and its answer are both checked.</summary>
    public static Exemption? Of(ApiDescription description, ReplayStep step, int status)
    {
        if (description.Find(step.MeantMethod, step.PlainPath) is not null)
            return status >= FirstError ? Exemption.Refused : step.IsLenient ? Exemption.Lenient : null;
        if (step.MeantMethod == HttpMethod.Options.Method) return Exemption.Preflight;
        return description.Knows(step.PlainPath) ? Exemption.OtherMethod : Exemption.OtherPath;
    }
}
