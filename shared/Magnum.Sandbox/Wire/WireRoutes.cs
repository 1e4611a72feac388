namespace Magnum.Sandbox.Wire;

/// <summary>Maps the operations of one service below its prefix; each asks for a token first.</summary>
internal sealed class WireRoutes(IEndpointRouteBuilder routes, SandboxContext context, string prefix)
{
    public void Get(string pattern, Func<WireCall, IResult> handle) => Map(HttpMethods.Get, pattern, handle);

    public void Delete(string pattern, Func<WireCall, IResult> handle) => Map(HttpMethods.Delete, pattern, handle);

    public void Post(string pattern, Func<WireCall, Task<IResult>> handle) => Map(HttpMethods.Post, pattern, handle);

    public void Put(string pattern, Func<WireCall, Task<IResult>> handle) => Map(HttpMethods.Put, pattern, handle);

    public void Patch(string pattern, Func<WireCall, Task<IResult>> handle) => Map(HttpMethods.Patch, pattern, handle);

    public void Map(string method, string pattern, Func<WireCall, IResult> handle) =>
        Open(method, pattern, http => Task.FromResult(handle(Call(http))));

    public void Map(string method, string pattern, Func<WireCall, Task<IResult>> handle) =>
        Open(method, pattern, http => handle(Call(http)));

    /// <summary>An operation that needs no token, such as a version document.</summary>
    public void Open(string method, string pattern, Func<HttpContext, IResult> handle) =>
        Open(method, pattern, http => Task.FromResult(handle(http)));

    /// <summary>An operation that needs no token.</summary>
    public void Open(string method, string pattern, Func<HttpContext, Task<IResult>> handle) =>
        routes.MapMethods(prefix + pattern, [method], async http =>
        {
            var answer = await handle(http);
            await answer.ExecuteAsync(http);
        });

    /// <summary>What the service answers for a path that it does not have.</summary>
    public void Otherwise(Func<WireException> problem) =>
        routes.MapFallback(prefix + "/{**path}", http =>
        {
            context.Authenticate(http);
            throw problem();
        });

    private WireCall Call(HttpContext http) => new(http, context.Authenticate(http));
}
