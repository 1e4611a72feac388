using Refit;

namespace Magnum.OpenStack.BlockStorage;

/// <summary>Cinder v3: which volume types a cluster can use.</summary>
public interface IBlockStorageApi
{
    /// <summary>Lists the volume types the project can use.</summary>
    [Get("/types")]
    Task<VolumeTypeList> ListVolumeTypesAsync(CancellationToken cancellationToken = default);
}
