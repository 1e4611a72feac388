using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Image;

/// <summary>An image as Glance prints it: its own properties stand beside the built-in ones.</summary>
internal static class ImageView
{
    public static JsonObject Of(ImageRow row)
    {
        var view = WireText.Pairs(row.Properties);
        view["name"] = row.Name;
        view["disk_format"] = "qcow2";
        view["container_format"] = "bare";
        view["visibility"] = row.Visibility;
        view["size"] = 21430272;
        view["virtual_size"] = null;
        view["status"] = row.Status;
        view["checksum"] = null;
        view["protected"] = false;
        view["min_ram"] = row.MinRamMiB;
        view["min_disk"] = row.MinDiskGiB;
        view["owner"] = row.OwnerProjectId;
        view["os_hidden"] = false;
        view["os_hash_algo"] = null;
        view["os_hash_value"] = null;
        view["id"] = row.Id;
        view["created_at"] = WireText.Seconds(row.CreatedAt);
        view["updated_at"] = WireText.Seconds(row.CreatedAt);
        view["tags"] = new JsonArray();
        view["self"] = $"/v2/images/{row.Id}";
        view["file"] = $"/v2/images/{row.Id}/file";
        view["schema"] = "/v2/schemas/image";
        return view;
    }
}
