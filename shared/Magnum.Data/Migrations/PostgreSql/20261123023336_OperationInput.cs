using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Magnum.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class OperationInput : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_operation_last_sent_at",
                table: "operation");

            migrationBuilder.AddColumn<string>(
                name: "input",
                table: "operation",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_operation_last_sent_at",
                table: "operation",
                column: "last_sent_at",
                filter: "state IN ('Pending', 'Running', 'Queued')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_operation_last_sent_at",
                table: "operation");

            migrationBuilder.DropColumn(
                name: "input",
                table: "operation");

            migrationBuilder.CreateIndex(
                name: "IX_operation_last_sent_at",
                table: "operation",
                column: "last_sent_at",
                filter: "state IN ('Pending', 'Running')");
        }
    }
}
