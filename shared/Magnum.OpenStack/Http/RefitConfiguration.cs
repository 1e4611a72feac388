using Refit;

namespace Magnum.OpenStack.Http;

/// <summary>How calls are written, read, and turned into errors.</summary>
internal static class RefitConfiguration
{
    /// <summary>The settings all clients share.</summary>
    public static RefitSettings Create() => new(new SystemTextJsonContentSerializer(OpenStackJsonContext.Default.Options))
    {
        ExceptionFactory = ErrorTranslation.FromAnswerAsync,
        DeserializationExceptionFactory = ErrorTranslation.FromNonsenseAsync,
        TransportExceptionFactory = ErrorTranslation.FromFailure,
    };
}
