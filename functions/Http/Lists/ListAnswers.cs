using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Magnum.Data;
using Magnum.Functions.Hosting.Settings;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Requests;
using Magnum.OpenStack.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Http.Lists;

/// <summary>
/// Answers a list that was asked for before from memory when the database says that nothing was changed since, in whatever
/// process. Dashboards and scripts ask for the same few lists again and again. One for the whole process.
/// </summary>
public sealed class ListAnswers(IDatabaseMark database, Links links, IOptions<ApiOptions> options)
{
    private const int LongestQuery = 256;
    private const int LargestAnswer = 64 * 1024;
    private readonly BoundedCache<ListKey, Kept> _kept = new(Math.Max(1, options.Value.ListCacheEntries));

    /// <summary>The answer to a list for the caller of <paramref name="request"/>; <paramref name="make"/> reads it anew.</summary>
    internal async Task<IResult> AnswerAsync<T>(
        string list, RequestContext request, HttpRequest http, Func<Task<T>> make, JsonTypeInfo<T> type)
    {
        var query = http.QueryString.Value ?? "";
        if (options.Value.ListCacheEntries == 0 || query.Length > LongestQuery) return Answer.Ok(await make(), type);
        var key = new ListKey(list, request.Caller.Scope, request.Microversion, links.Base(http), query);
        // The mark comes first: what changes while the rows are read belongs to a later mark.
        var mark = await database.ReadAsync(http.HttpContext.RequestAborted);
        if (_kept.Find(key) is { } kept && kept.Mark == mark) return kept.Answer;

        var json = JsonSerializer.SerializeToUtf8Bytes(await make(), type);
        var answer = new BytesAnswer(json);
        if (json.Length <= LargestAnswer) _kept.Set(key, new Kept(mark, answer));
        return answer;
    }

    private sealed record Kept(long Mark, BytesAnswer Answer);
}
