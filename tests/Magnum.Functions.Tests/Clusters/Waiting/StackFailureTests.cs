using Magnum.Functions.Clusters.Waiting;
using Magnum.OpenStack.Orchestration;

namespace Magnum.Functions.Tests.Clusters.Waiting;

public sealed class StackFailureTests
{
    private const string NoHost = "ResourceInError: resources.server: Went to status ERROR due to \"Message: No valid host was found. , Code: 500\"";
    private static readonly Stack Failed = new("id", "c1-abc", "CREATE_FAILED", "Resource CREATE failed");

    [Fact]
    public void The_resource_at_the_bottom_is_named_with_its_whole_path()
    {
        StackResource[] resources =
        [
            Resource("kube_minions", "OS::Heat::ResourceGroup", "CREATE_COMPLETE", stack: "top", nested: "minions"),
            Resource("0", "kubeminion.yaml", "CREATE_COMPLETE", stack: "minions", nested: "minion"),
            Resource("kube_masters", "OS::Heat::ResourceGroup", "CREATE_FAILED", stack: "top", nested: "masters"),
            Resource("0", "kubemaster.yaml", "CREATE_FAILED", stack: "masters", nested: "master"),
            Resource("server", "OS::Nova::Server", "CREATE_FAILED", stack: "master", reason: NoHost),
        ];

        StackFailure.Describe(Failed, resources).Should().Be(
            $"stack c1-abc is CREATE_FAILED: resource kube_masters/0/server (OS::Nova::Server) failed: {NoHost}");
    }

    [Fact]
    public void What_Heat_stopped_because_of_the_failure_is_not_the_cause()
    {
        StackResource[] resources =
        [
            Resource("bootstrap_deployment", "OS::Heat::SoftwareDeployment", "CREATE_FAILED", stack: "minion", reason: "CREATE aborted (user triggered cancel)"),
            Resource("server", "OS::Nova::Server", "CREATE_FAILED", stack: "master", reason: NoHost),
        ];

        StackFailure.Describe(Failed, resources).Should().Contain("No valid host");
    }

    [Fact]
    public void Without_a_failed_resource_the_stack_speaks_for_itself() =>
        StackFailure.Describe(Failed, []).Should().Be("stack c1-abc is CREATE_FAILED: Resource CREATE failed");

    private static StackResource Resource(string name, string type, string status, string stack, string? nested = null, string? reason = null)
    {
        List<ResourceLink> links = [new(stack, "stack")];
        if (nested is not null) links.Add(new ResourceLink(nested, "nested"));
        return new StackResource(name, type, status, reason ?? "state changed", Links: links);
    }
}
