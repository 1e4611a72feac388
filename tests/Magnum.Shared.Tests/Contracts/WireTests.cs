using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Contracts.Json;
using Magnum.Contracts.Messages;
using Magnum.Contracts.V1;
using Magnum.Contracts.V1.Certificates;
using Magnum.Contracts.V1.Clusters;
using Magnum.Contracts.V1.Errors;

namespace Magnum.Shared.Tests.Contracts;

public sealed class WireTests
{
    private static readonly DateTimeOffset Time = new DateTimeOffset(2026, 11, 22, 21, 22, 38, TimeSpan.FromHours(2)).AddMicroseconds(164209);

    [Fact]
    public void A_cluster_prints_all_attributes_in_order_and_nulls_too()
    {
        var keys = Keys(View() with { StackId = "s" });

        keys.Should().Equal(
            "uuid", "name", "cluster_template_id", "keypair", "node_count", "master_count", "docker_volume_size", "labels",
            "master_flavor_id", "flavor_id", "create_timeout", "links", "stack_id", "status", "status_reason", "health_status",
            "health_status_reason", "discovery_url", "api_address", "coe_version", "container_version", "project_id", "user_id",
            "node_addresses", "master_addresses", "fixed_network", "fixed_subnet", "floating_ip_enabled", "merge_labels",
            "labels_overridden", "labels_added", "labels_skipped", "master_lb_enabled", "created_at", "updated_at");
    }

    [Fact]
    public void The_stack_is_shown_under_one_name_even_when_it_is_null()
    {
        Keys(View() with { StackId = null }).Should().Contain("stack_id").And.NotContain("cluster_id");
        Keys(View() with { ClusterId = null }).Should().Contain("cluster_id").And.NotContain("stack_id");
        Keys(View()).Should().NotContain(["cluster_id", "stack_id"]);

        var read = JsonSerializer.Deserialize(Json(View() with { ClusterId = null }), MagnumJsonContext.Wire.ClusterView)!;
        (read.ClusterId.IsPresent, read.ClusterId.Value, read.StackId.IsPresent).Should().Be((true, null, false));
    }

    [Fact]
    public void Times_are_utc_with_six_digits_or_none()
    {
        Json(View() with { CreatedAt = Time }).Should().Contain("\"created_at\":\"2026-11-22T19:22:38.164209+00:00\"");
        Json(View() with { CreatedAt = Time.AddMicroseconds(-164209) }).Should().Contain("\"created_at\":\"2026-11-22T19:22:38+00:00\"");
        JsonSerializer.Deserialize(Json(View() with { CreatedAt = Time }), MagnumJsonContext.Wire.ClusterView)!.CreatedAt.Should().Be(Time);
    }

    [Fact]
    public void Characters_stay_as_they_are() =>
        Json(View() with { StatusReason = "Größe <&'+>" }).Should().Contain("\"status_reason\":\"Größe <&'+>\"");

    [Fact]
    public void What_a_certificate_lacks_is_left_out()
    {
        var authority = new CertificateView { ClusterUuid = "u", Links = [], Pem = "p" };

        Keys(authority, MagnumJsonContext.Wire.CertificateView).Should().Equal("cluster_uuid", "links", "pem");
        Keys(authority with { Csr = "c", CaCertType = "etcd" }, MagnumJsonContext.Wire.CertificateView)
            .Should().Equal("cluster_uuid", "links", "csr", "pem", "ca_cert_type");
    }

    [Fact]
    public void An_error_looks_as_clients_expect_it() =>
        JsonSerializer.Serialize(
            new ErrorBody { Errors = [new() { RequestId = "", Code = "client", Status = 404, Title = "T", Detail = "T.", Links = [] }] },
            MagnumJsonContext.Wire.ErrorBody)
            .Should().Be("""{"errors":[{"request_id":"","code":"client","status":404,"title":"T","detail":"T.","links":[]}]}""");

    [Fact]
    public void A_message_holds_an_id_and_nothing_else() =>
        JsonSerializer.Serialize(new OperationMessage("o-1"), MagnumJsonContext.Wire.OperationMessage)
            .Should().Be("""{"operation_id":"o-1"}""");

    [Fact]
    public void Only_a_describing_link_has_a_type() =>
        JsonSerializer.Serialize(new ClusterList { Clusters = [Summary()] }, MagnumJsonContext.Wire.ClusterList).Should().Be(
            """{"clusters":[{"uuid":"u","name":"n","cluster_template_id":"t","keypair":null,"node_count":1,"master_count":1,"docker_volume_size":null,"labels":{},"master_flavor_id":null,"flavor_id":null,"create_timeout":60,"links":[{"href":"h","rel":"self"}],"cluster_id":"s","status":"CREATE_COMPLETE","health_status":null,"merge_labels":false}]}""");

    private static string Json(ClusterView view) => JsonSerializer.Serialize(view, MagnumJsonContext.Wire.ClusterView);

    private static IEnumerable<string> Keys(ClusterView view) => Keys(view, MagnumJsonContext.Wire.ClusterView);

    private static IEnumerable<string> Keys<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonNode.Parse(JsonSerializer.Serialize(value, type))!.AsObject().Select(pair => pair.Key);

    private static ClusterSummary Summary() => new()
    {
        Uuid = "u",
        Name = "n",
        ClusterTemplateId = "t",
        NodeCount = 1,
        MasterCount = 1,
        CreateTimeout = 60,
        Labels = new Dictionary<string, string>(),
        Links = [new Link { Href = "h", Rel = "self" }],
        ClusterId = "s",
        Status = "CREATE_COMPLETE",
    };

    private static ClusterView View() => new()
    {
        Uuid = "u",
        Name = "n",
        ClusterTemplateId = "t",
        Labels = new Dictionary<string, string>(),
        Links = [],
        HealthStatusReason = new Dictionary<string, string>(),
        ProjectId = "p",
        UserId = "u",
        NodeAddresses = [],
        MasterAddresses = [],
        LabelsOverridden = new Dictionary<string, string>(),
        LabelsAdded = new Dictionary<string, string>(),
        LabelsSkipped = new Dictionary<string, string>(),
    };
}
