using System.Text.Json.Nodes;
using Magnum.Sandbox.Orchestration.Evaluation;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Stacks;
using Magnum.Sandbox.Orchestration.Templates;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Stacks as Heat prints them.</summary>
internal static class StackViews
{
    private const string Mask = "******";

    /// <summary>An item of the list.</summary>
    public static JsonObject Summary(Stack stack, HeatLinks links) => new()
    {
        ["id"] = stack.Id.ToString(),
        ["links"] = links.OfStack(stack.Owner.ProjectId, stack.Name, stack.Id),
        ["stack_name"] = stack.Name,
        ["description"] = stack.Content.Bundle.Root.Description,
        ["stack_status"] = stack.Operation.Status,
        ["stack_status_reason"] = stack.Operation.Reason,
        ["creation_time"] = WireText.Seconds(stack.CreatedAt),
        ["updated_time"] = Time(stack.UpdatedAt),
        ["deletion_time"] = Time(stack.DeletedAt),
        ["stack_owner"] = stack.Owner.UserName,
        ["parent"] = null,
        ["project"] = stack.Owner.ProjectId,
        ["stack_user_project_id"] = stack.Owner.ProjectId,
        ["tags"] = stack.Tags.Count == 0 ? null : WireText.Strings(stack.Tags),
    };

    /// <summary>A whole stack.</summary>
    public static JsonObject Full(Stack stack, HeatLinks links, bool outputs)
    {
        var view = Summary(stack, links);
        view.Remove("project");
        view["capabilities"] = new JsonArray();
        view["notification_topics"] = new JsonArray();
        view["disable_rollback"] = stack.DisableRollback;
        view["timeout_mins"] = stack.TimeoutMinutes;
        view["template_description"] = stack.Content.Bundle.Root.Description;
        view["parameters"] = Parameters(stack.Tree().Root, stack.Content.Parameters.Text);
        if (outputs)
            view["outputs"] = Outputs(stack);
        return view;
    }

    /// <summary>A nested stack: what is known of it follows from the resource it stands for.</summary>
    public static JsonObject Nested(Stack root, StackScope scope, HeatLinks links, DateTimeOffset now)
    {
        var state = new Timeline(root, now).Of(scope.Owner!);
        var view = Full(root, links, outputs: false);
        view["id"] = scope.Id.ToString();
        view["stack_name"] = scope.Name;
        view["links"] = links.OfStack(root.Owner.ProjectId, scope.Name, scope.Id);
        view["parent"] = scope.Owner!.Scope.Id.ToString();
        view["description"] = scope.Template?.Description ?? "";
        view["template_description"] = scope.Template?.Description ?? "";
        view["stack_status"] = state.Status;
        view["stack_status_reason"] = state.Phase == StackPhase.Failed ? state.Reason : $"Stack {state.Verb.Upper()} {(state.Phase == StackPhase.Complete ? "completed successfully" : "started")}";
        view["parameters"] = Parameters(scope, name => DocumentReader.ToText(scope.Parameter(name)));
        view["outputs"] = new JsonArray([.. (scope.Template?.Outputs.Values ?? [])
            .Select(output => Output(output, Evaluator.Evaluate(output.Value, scope)))]);
        return view;
    }

    public static JsonArray Outputs(Stack stack) =>
        new([.. stack.Content.Bundle.Root.Outputs.Values.Select(output => Output(output, Value(stack, output.Name)))]);

    public static JsonObject Output(OutputDefinition output, object? value) => new()
    {
        ["output_key"] = output.Name,
        ["description"] = output.Description,
        ["output_value"] = DocumentReader.ToJson(value),
    };

    /// <summary>The value of a root stack's output; null until its first action has made the resources.</summary>
    public static object? Value(Stack stack, string output)
    {
        var isMade = stack.Operation is not { Verb: StackVerb.Create, Phase: not StackPhase.Complete };
        return isMade || stack.Operation.ResourcesDone ? StackOutputs.Read(stack.Tree(), output, stack.ApiAddress) : null;
    }

    private static JsonObject Parameters(StackScope scope, Func<string, string?> text)
    {
        var view = new JsonObject
        {
            ["OS::project_id"] = scope.Tree.ProjectId,
            ["OS::stack_id"] = scope.Id.ToString(),
            ["OS::stack_name"] = scope.Name,
        };
        foreach (var schema in scope.Template?.Parameters ?? [])
            view[schema.Name] = schema.Hidden ? Mask : text(schema.Name);
        return view;
    }

    private static string? Time(DateTimeOffset? at) => at is { } moment ? WireText.Seconds(moment) : null;
}
