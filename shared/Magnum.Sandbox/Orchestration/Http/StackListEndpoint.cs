using System.Globalization;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Orchestration.Stacks;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>The list of stacks: filters, order, pages.</summary>
internal static class StackListEndpoint
{
    public static Task<IResult> ListAsync(HttpContext http, HeatCall call, StackEngine engine)
    {
        var query = http.Request.Query;
        var everyProject = IsTrue(query["global_tenant"]) && call.IsAdmin;
        IEnumerable<Stack> stacks = IsTrue(query["show_deleted"]) ? engine.Table.All : engine.Table.Live;
        var found = stacks
            .Where(stack => everyProject || stack.Owner.ProjectId == call.Project)
            .Where(stack => IsTrue(query["show_deleted"]) || !engine.Settled(stack).IsDeleted)
            .Where(stack => Fits(stack, query))
            .ToList();
        Sort(found, query["sort_keys"].ToString(), query["sort_dir"].ToString());
        var body = new JsonObject { ["stacks"] = new JsonArray([.. Page(found, query).Select(stack => StackViews.Summary(stack, call.Links))]) };
        if (IsTrue(query["with_count"]))
            body["count"] = found.Count;
        return Task.FromResult<IResult>(new JsonAnswer(body));
    }

    private static bool Fits(Stack stack, IQueryCollection query)
    {
        var status = stack.Operation.Status;
        return Any(query, "id", stack.Id.ToString()) && Any(query, "name", stack.Name) && Any(query, "stack_name", stack.Name)
            && Any(query, "status", status[(status.IndexOf('_') + 1)..], status)
            && Any(query, "stack_status", status)
            && Any(query, "action", stack.Operation.Verb.Upper())
            && Any(query, "username", stack.Owner.UserName)
            && Tags(query, "tags").All(stack.Tags.Contains)
            && (Tags(query, "tags_any") is not { Length: > 0 } any || any.Any(stack.Tags.Contains))
            && (Tags(query, "not_tags") is not { Length: > 0 } none || !none.All(stack.Tags.Contains))
            && !Tags(query, "not_tags_any").Any(stack.Tags.Contains);
    }

    private static bool Any(IQueryCollection query, string key, params string[] values) =>
        !query.TryGetValue(key, out var wanted) || wanted.Any(value => values.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static string[] Tags(IQueryCollection query, string key) =>
        query[key].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Sort(List<Stack> stacks, string key, string direction)
    {
        Comparison<Stack> order = key switch
        {
            "stack_name" or "name" => (left, right) => string.CompareOrdinal(left.Name, right.Name),
            "stack_status" or "status" => (left, right) => string.CompareOrdinal(left.Operation.Status, right.Operation.Status),
            _ => (left, right) => left.CreatedAt.CompareTo(right.CreatedAt),
        };
        // The newest first unless asked otherwise, as Heat does.
        var sign = key.Length == 0 && direction.Length == 0 || direction == "desc" ? -1 : 1;
        stacks.Sort((left, right) => order(left, right) is var result && result != 0 ? sign * result : left.Id.CompareTo(right.Id));
    }

    private static IEnumerable<Stack> Page(List<Stack> stacks, IQueryCollection query)
    {
        var start = 0;
        if (query["marker"].ToString() is { Length: > 0 } marker)
        {
            var index = stacks.FindIndex(stack => stack.Id.ToString() == marker);
            start = index < 0 ? throw HeatErrors.StackNotFound(marker) : index + 1;
        }
        var limit = int.MaxValue;
        if (query["limit"].ToString() is { Length: > 0 } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit)))
            throw HeatErrors.BadRequest($"Invalid value '{text}' for \"limit\": only integer is allowed");
        return stacks.Skip(start).Take(limit);
    }

    private static bool IsTrue(string? text) => text is "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
