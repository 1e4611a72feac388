using System.Net;
using Magnum.Contract.Tests.App;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Routing;

namespace Magnum.Contract.Tests.Policies;

/// <summary>An operator who lets nobody, administrators included, act on all projects.</summary>
[Collection(AppCollection.Name)]
public sealed class AllProjectsTests(AppFixture fixture)
{
    private const string Suffix = "_all_projects";

    // What the rows of the matrix lead to when the policy lets them pass: their status lets no change begin, and a template is in use.
    private static readonly IReadOnlyDictionary<string, HttpStatusCode> Requests = new Dictionary<string, HttpStatusCode>
    {
        ["GET /v1/clusters"] = HttpStatusCode.OK,
        ["GET /v1/clusters/detail"] = HttpStatusCode.OK,
        ["GET /v1/clusters/{}"] = HttpStatusCode.OK,
        ["PATCH /v1/clusters/{}"] = HttpStatusCode.BadRequest,
        ["DELETE /v1/clusters/{}"] = HttpStatusCode.NoContent,
        ["POST /v1/clusters/{}/actions/upgrade"] = HttpStatusCode.NotFound,
        ["GET /v1/clustertemplates"] = HttpStatusCode.OK,
        ["GET /v1/clustertemplates/detail"] = HttpStatusCode.OK,
        ["GET /v1/clustertemplates/{}"] = HttpStatusCode.OK,
        ["DELETE /v1/clustertemplates/{}"] = HttpStatusCode.BadRequest,
        ["GET /v1/clusters/{}/nodegroups"] = HttpStatusCode.OK,
        ["GET /v1/clusters/{}/nodegroups/{}"] = HttpStatusCode.NotFound,
    };

    private static string Nobody => string.Join('\n', PolicyDefaults.Operations.Where(rule => rule.Name.EndsWith(Suffix, StringComparison.Ordinal)).Select(rule => $"\"{rule.Name}\": \"!\""));

    [Fact]
    public void Every_function_with_such_a_rule_is_asked() =>
        Requests.Should().HaveCount(HttpEndpoints.All.Count(endpoint => endpoint.Policy?.AllProjects is not null));

    [Fact]
    public async Task An_administrator_is_refused_and_a_member_is_not()
    {
        await using var app = await OverriddenApp.StartAsync(fixture, Nobody);

        var passed = new Dictionary<string, HttpStatusCode>();
        foreach (var request in Requests.Keys)
        {
            var refused = await app.SendAsync("admin", request);
            refused.Status.Should().Be(HttpStatusCode.Forbidden, "of {0} by an administrator", request);
            refused.Text.Should().Contain(Suffix);
            passed[request] = (await app.SendAsync("colleague", request)).Status;
        }
        passed.Should().Equal(Requests);
    }

    [Fact]
    public async Task Whoever_may_not_report_health_changes_no_cluster()
    {
        await using var app = await OverriddenApp.StartAsync(fixture, "\"cluster:update_health_status\": \"!\"");

        foreach (var who in new[] { "admin", "colleague" })
        {
            var (status, text) = await app.SendAsync(who, "PATCH /v1/clusters/{}");
            status.Should().Be(HttpStatusCode.Forbidden);
            text.Should().Contain("Policy doesn't allow cluster:update_health_status");
        }
    }
}
