namespace Magnum.Shared.Tests.OpenStack;

/// <summary>A request as it left for the cloud.</summary>
internal sealed record StubRequest(HttpMethod Method, Uri Uri, string? Token, string? SubjectToken, string Body)
{
    public string Path => Uri.AbsolutePath;

    public bool IsLogin => Method == HttpMethod.Post && Path.EndsWith("/auth/tokens", StringComparison.Ordinal);

    public bool IsValidation => Method == HttpMethod.Get && Path.EndsWith("/auth/tokens", StringComparison.Ordinal);

    public static async Task<StubRequest> FromAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(
        request.Method,
        request.RequestUri!,
        Header(request, "X-Auth-Token"),
        Header(request, "X-Subject-Token"),
        request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
