using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Magnum.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cluster_template",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    uuid = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    project_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    user_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    coe = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    image_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    flavor_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    master_flavor_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    keypair_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    external_network_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    fixed_network = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    fixed_subnet = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    network_driver = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    volume_driver = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    dns_nameserver = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    cluster_distro = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    server_type = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    docker_storage_driver = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    docker_volume_size = table.Column<int>(type: "integer", nullable: true),
                    apiserver_port = table.Column<int>(type: "integer", nullable: true),
                    http_proxy = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    https_proxy = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    no_proxy = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    registry_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    insecure_registry = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    labels = table.Column<string>(type: "text", nullable: false),
                    tls_disabled = table.Column<bool>(type: "boolean", nullable: false),
                    @public = table.Column<bool>(name: "public", type: "boolean", nullable: false),
                    hidden = table.Column<bool>(type: "boolean", nullable: false),
                    master_lb_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    floating_ip_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    tags = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    driver = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cluster_template", x => x.id);
                    table.UniqueConstraint("AK_cluster_template_uuid", x => x.uuid);
                });

            migrationBuilder.CreateTable(
                name: "federation",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    uuid = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    project_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    hostcluster_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    member_ids = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    status_reason = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    properties = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_federation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "magnum_service",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    host = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    binary = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    disabled_reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    last_seen_up = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    forced_down = table.Column<bool>(type: "boolean", nullable: false),
                    report_count = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_magnum_service", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "operation",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    cluster_uuid = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    step = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    error = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    project_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    user_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    request_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    user_token = table.Column<byte[]>(type: "bytea", nullable: true),
                    user_token_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    send_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "quotas",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    project_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    resource = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    hard_limit = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quotas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cluster",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    uuid = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    project_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    user_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    cluster_template_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    keypair = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    docker_volume_size = table.Column<int>(type: "integer", nullable: true),
                    labels = table.Column<string>(type: "text", nullable: false),
                    master_flavor_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    flavor_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    stack_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    api_address = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    status_reason = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    health_status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    health_status_reason = table.Column<string>(type: "text", nullable: false),
                    create_timeout = table.Column<int>(type: "integer", nullable: true),
                    discovery_url = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    coe_version = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    container_version = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    ca_cert_ref = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: true),
                    magnum_cert_ref = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: true),
                    etcd_ca_cert_ref = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: true),
                    front_proxy_ca_cert_ref = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: true),
                    fixed_network = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    fixed_subnet = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    floating_ip_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    master_lb_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    trust_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    trustee_username = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    trustee_user_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    trustee_password = table.Column<byte[]>(type: "bytea", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cluster", x => x.id);
                    table.UniqueConstraint("AK_cluster_uuid", x => x.uuid);
                    table.ForeignKey(
                        name: "FK_cluster_cluster_template_cluster_template_id",
                        column: x => x.cluster_template_id,
                        principalTable: "cluster_template",
                        principalColumn: "uuid",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "nodegroup",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    uuid = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    cluster_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    project_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    docker_volume_size = table.Column<int>(type: "integer", nullable: true),
                    labels = table.Column<string>(type: "text", nullable: false),
                    flavor_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    image_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    node_addresses = table.Column<string>(type: "text", nullable: false),
                    node_count = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    max_node_count = table.Column<int>(type: "integer", nullable: true),
                    min_node_count = table.Column<int>(type: "integer", nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    stack_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    status_reason = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    version = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    node_labels = table.Column<string>(type: "text", nullable: false),
                    node_taints = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nodegroup", x => x.id);
                    table.ForeignKey(
                        name: "FK_nodegroup_cluster_cluster_id",
                        column: x => x.cluster_id,
                        principalTable: "cluster",
                        principalColumn: "uuid",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "x509keypair",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    uuid = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    cluster_uuid = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    project_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    user_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    certificate = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    private_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    intermediates = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_x509keypair", x => x.id);
                    table.ForeignKey(
                        name: "FK_x509keypair_cluster_cluster_uuid",
                        column: x => x.cluster_uuid,
                        principalTable: "cluster",
                        principalColumn: "uuid",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cluster_cluster_template_id",
                table: "cluster",
                column: "cluster_template_id");

            migrationBuilder.CreateIndex(
                name: "IX_cluster_name",
                table: "cluster",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_cluster_project_id_id",
                table: "cluster",
                columns: new[] { "project_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_cluster_status",
                table: "cluster",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "IX_cluster_template_name",
                table: "cluster_template",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_cluster_template_project_id_id",
                table: "cluster_template",
                columns: new[] { "project_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_cluster_template_public_hidden_id",
                table: "cluster_template",
                columns: new[] { "public", "hidden", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_federation_name",
                table: "federation",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_federation_project_id_id",
                table: "federation",
                columns: new[] { "project_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_federation_uuid",
                table: "federation",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_magnum_service_host_binary",
                table: "magnum_service",
                columns: new[] { "host", "binary" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_nodegroup_cluster_id_name",
                table: "nodegroup",
                columns: new[] { "cluster_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_nodegroup_project_id",
                table: "nodegroup",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "IX_nodegroup_uuid",
                table: "nodegroup",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_operation_cluster_uuid_created_at",
                table: "operation",
                columns: new[] { "cluster_uuid", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_operation_finished_at",
                table: "operation",
                column: "finished_at");

            migrationBuilder.CreateIndex(
                name: "IX_operation_last_sent_at",
                table: "operation",
                column: "last_sent_at",
                filter: "state IN ('Pending', 'Running')");

            migrationBuilder.CreateIndex(
                name: "IX_operation_one_active",
                table: "operation",
                column: "cluster_uuid",
                unique: true,
                filter: "state IN ('Pending', 'Running')");

            migrationBuilder.CreateIndex(
                name: "IX_quotas_project_id_resource",
                table: "quotas",
                columns: new[] { "project_id", "resource" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_x509keypair_cluster_uuid_kind",
                table: "x509keypair",
                columns: new[] { "cluster_uuid", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_x509keypair_uuid",
                table: "x509keypair",
                column: "uuid",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "federation");

            migrationBuilder.DropTable(
                name: "magnum_service");

            migrationBuilder.DropTable(
                name: "nodegroup");

            migrationBuilder.DropTable(
                name: "operation");

            migrationBuilder.DropTable(
                name: "quotas");

            migrationBuilder.DropTable(
                name: "x509keypair");

            migrationBuilder.DropTable(
                name: "cluster");

            migrationBuilder.DropTable(
                name: "cluster_template");
        }
    }
}
