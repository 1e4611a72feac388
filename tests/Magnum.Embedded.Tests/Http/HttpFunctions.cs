using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace Magnum.Embedded.Tests.Http;

/// <summary>HTTP functions of every shape that the runtime promises to run.</summary>
public sealed class HttpFunctions(Greeting greeting)
{
    [Function("Greet")]
    public IResult Greet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greet/{name}")] HttpRequest request, string name) =>
        Results.Text($"{greeting.Word} {name}{request.QueryString}");

    [Function("Typed")]
    public static async Task<IResult> Typed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "typed/{id:int}/{key:guid?}")] HttpRequest request,
        int id, Guid? key, bool? flag, FunctionContext context, CancellationToken cancellation)
    {
        await Task.Yield();
        return Results.Json(new { id, key, flag, context.FunctionDefinition.Name, Same = context.GetHttpContext() == request.HttpContext, cancellation.CanBeCanceled });
    }

    [Function("ReadItem")]
    public IResult ReadItem([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id}")] HttpContext http, string id) =>
        Results.Ok(id + http.Request.Method);

    [Function("WriteItem")]
    public ValueTask<IActionResult> WriteItem(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "items/{id}")] HttpRequest request, string id, [FromBody] Item item) =>
        new(new ObjectResult(item with { Name = id + request.Method + item.Name }) { StatusCode = 201 });

    [Function("CatchAll")]
    public string CatchAll([HttpTrigger(AuthorizationLevel.Anonymous, Route = "files/{*path}")] HttpRequest request, string? path) =>
        $"{request.Method} [{path}]";

    [Function("ByName")]
    public Item ByName([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new(request.Path, 1);

    [Function("Nothing")]
    public Task Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "nothing")] HttpRequest request) =>
        request.Body.CopyToAsync(Stream.Null);

    [Function("Fails")]
    public IResult Fails([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fails")] HttpRequest request) =>
        throw new InvalidOperationException($"secret of {request.Path}");

    [Function("FailsLater")]
    public async Task<IResult> FailsLater([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fails-later")] HttpRequest request)
    {
        await Task.Yield();
        throw new InvalidOperationException($"secret of {request.Path}");
    }

    [Function("Action")]
    public IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "action/{kind}")] HttpRequest request, string kind) => kind switch
    {
        "ok" => new OkObjectResult(new Item("a", 1)),
        "text" => new OkObjectResult("plain"),
        "created" => new CreatedResult("/there", new Item("b", 2)),
        "status" => new StatusCodeResult(418),
        "notfound" => new NotFoundResult(),
        "content" => new ContentResult { Content = "<a/>", ContentType = "text/xml", StatusCode = 202 },
        "json" => new JsonResult(new Item("c", 3)),
        "empty" => new EmptyResult(),
        "file" => new FileContentResult(Encoding.UTF8.GetBytes("bytes"), "application/x-bytes") { FileDownloadName = "a.bin" },
        "redirect" => new RedirectResult("/elsewhere"),
        "problem" => new ObjectResult(new ProblemDetails { Status = 409, Title = "no" }),
        _ => new BadRequestObjectResult(new { request.Method }),
    };

    [Function("Echo")]
    public async Task<IResult> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "echo")] HttpRequest request, CancellationToken cancellation) =>
        Results.Text(Convert.ToHexString(await SHA256.HashDataAsync(request.Body, cancellation)));

    public sealed record Item(string Name, int Size);
}
