using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Magnum.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_federation_name",
                table: "federation");

            migrationBuilder.DropIndex(
                name: "IX_cluster_template_name",
                table: "cluster_template");

            migrationBuilder.DropIndex(
                name: "IX_cluster_name",
                table: "cluster");

            migrationBuilder.DropIndex(
                name: "IX_cluster_status",
                table: "cluster");

            migrationBuilder.CreateIndex(
                name: "IX_federation_project_id_name_id",
                table: "federation",
                columns: new[] { "project_id", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_cluster_template_name_id",
                table: "cluster_template",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_cluster_created_at_id",
                table: "cluster",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_cluster_name_id",
                table: "cluster",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_cluster_project_id_created_at_id",
                table: "cluster",
                columns: new[] { "project_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_cluster_project_id_name_id",
                table: "cluster",
                columns: new[] { "project_id", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_cluster_project_id_status_id",
                table: "cluster",
                columns: new[] { "project_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_cluster_status_id",
                table: "cluster",
                columns: new[] { "status", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_federation_project_id_name_id",
                table: "federation");

            migrationBuilder.DropIndex(
                name: "IX_cluster_template_name_id",
                table: "cluster_template");

            migrationBuilder.DropIndex(
                name: "IX_cluster_created_at_id",
                table: "cluster");

            migrationBuilder.DropIndex(
                name: "IX_cluster_name_id",
                table: "cluster");

            migrationBuilder.DropIndex(
                name: "IX_cluster_project_id_created_at_id",
                table: "cluster");

            migrationBuilder.DropIndex(
                name: "IX_cluster_project_id_name_id",
                table: "cluster");

            migrationBuilder.DropIndex(
                name: "IX_cluster_project_id_status_id",
                table: "cluster");

            migrationBuilder.DropIndex(
                name: "IX_cluster_status_id",
                table: "cluster");

            migrationBuilder.CreateIndex(
                name: "IX_federation_name",
                table: "federation",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_cluster_template_name",
                table: "cluster_template",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_cluster_name",
                table: "cluster",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_cluster_status",
                table: "cluster",
                column: "status");
        }
    }
}
