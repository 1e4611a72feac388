using System.Text.Json;
using System.Text.RegularExpressions;
using Magnum.Functions.Http.Routing;

namespace Magnum.Contract.Tests.Policies;

public sealed partial class PolicyMatrixTests(MatrixFixture fixture) : IClassFixture<MatrixFixture>
{
    public static TheoryData<string> Endpoints => [.. MatrixRow.All.Keys];

    [Fact]
    public void Every_endpoint_that_asks_for_a_token_has_a_row() =>
        MatrixRow.All.Keys.Should().BeEquivalentTo(HttpEndpoints.All.Where(endpoint => endpoint.Public is null).SelectMany(Keys));

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Roles_scopes_and_ownership_decide_as_the_contract_has_it(string endpoint) =>
        (await ColumnsAsync(endpoint, MatrixRow.All[endpoint].New, onlyNew: true)).Should().Be(Text(MatrixRow.All[endpoint].New));

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Older_rules_suffice_where_they_are_let(string endpoint) =>
        (await ColumnsAsync(endpoint, MatrixRow.All[endpoint].Old, onlyNew: false)).Should().Be(Text(MatrixRow.All[endpoint].Old));

    [Theory]
    [InlineData("{\"cluster_template_id\": \"nope\"}", '3')]
    [InlineData("{\"cluster_template_id\": 7}", '+')]
    public async Task A_body_is_read_before_a_token_without_project_is_refused(string body, char sign)
    {
        var row = MatrixRow.All["POST /v1/clusters"] with { Body = JsonDocument.Parse(body).RootElement };

        (await fixture.AskAsync(onlyNew: true, "POST", row, "domain", "just-admin")).Should().Be(sign);
    }

    [Theory]
    [InlineData("{\"coe\": \"kubernetes\", \"image_id\": \"fedora-coreos\", \"external_network_id\": \"public\"}", '3')]
    [InlineData("{\"coe\": \"kubernetes\", \"image_id\": \"nope\", \"external_network_id\": \"public\"}", '+')]
    public async Task A_token_without_project_makes_no_template(string body, char sign)
    {
        var row = MatrixRow.All["POST /v1/clustertemplates"] with { Body = JsonDocument.Parse(body).RootElement };

        (await fixture.AskAsync(onlyNew: true, "POST", row, "system", "just-admin")).Should().Be(sign);
    }

    private async Task<string> ColumnsAsync(string endpoint, Dictionary<string, string> columns, bool onlyNew)
    {
        var got = new Dictionary<string, string>();
        foreach (var column in columns.Keys)
        {
            got[column] = "";
            foreach (var user in MatrixSeed.Users.Keys)
                got[column] += await fixture.AskAsync(onlyNew, endpoint.Split(' ')[0], MatrixRow.All[endpoint], column, user);
        }
        return Text(got);
    }

    private static string Text(Dictionary<string, string> columns) => string.Join(", ", columns.Select(column => $"{column.Key} {column.Value}"));

    // An optional parameter makes two rows.
    private static IEnumerable<string> Keys(HttpEndpoint endpoint)
    {
        foreach (var verb in endpoint.Verbs)
        {
            var whole = $"{verb} /{Parameter().Replace(endpoint.Route, "{}")}";
            yield return whole;
            if (endpoint.Route.EndsWith("?}", StringComparison.Ordinal)) yield return whole[..whole.LastIndexOf('/')];
        }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
