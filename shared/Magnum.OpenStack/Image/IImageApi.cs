using Refit;

namespace Magnum.OpenStack.Image;

/// <summary>Glance v2: which operating system an image holds.</summary>
public interface IImageApi
{
    /// <summary>Reads an image by id.</summary>
    [Get("/images/{id}")]
    Task<Image> GetImageAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Lists the images of a name; names are not unique.</summary>
    [Get("/images")]
    Task<ImageList> ListImagesAsync(string? name = null, CancellationToken cancellationToken = default);
}
