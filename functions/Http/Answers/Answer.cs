using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Http.Answers;

/// <summary>The answers of successful operations; the only place that knows their status codes.</summary>
internal static class Answer
{
    private static readonly EmptyAnswer Empty = new(StatusCodes.Status204NoContent);

    /// <summary>200 with the record.</summary>
    public static IResult Ok<T>(T value, JsonTypeInfo<T> type) => new JsonAnswer<T>(StatusCodes.Status200OK, value, type);

    /// <summary>201 with the record.</summary>
    public static IResult Created<T>(T value, JsonTypeInfo<T> type) => new JsonAnswer<T>(StatusCodes.Status201Created, value, type);

    /// <summary>202 with the record: the work goes on behind the scenes.</summary>
    public static IResult Accepted<T>(T value, JsonTypeInfo<T> type) => new JsonAnswer<T>(StatusCodes.Status202Accepted, value, type);

    /// <summary>204: done or under way, nothing to say.</summary>
    public static IResult NoContent() => Empty;

    /// <summary>200 without a body.</summary>
    public static IResult Nothing() => new EmptyAnswer(StatusCodes.Status200OK);

    /// <summary>200 with a text.</summary>
    public static IResult Text(string text, string mediaType = "text/plain") => new TextAnswer(StatusCodes.Status200OK, text, mediaType);
}
