namespace Magnum.OpenStack.BlockStorage;

/// <summary>A list of volume types.</summary>
/// <param name="VolumeTypes">The volume types.</param>
public sealed record VolumeTypeList(IReadOnlyList<VolumeType> VolumeTypes);

/// <summary>A volume type.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPublic">Whether every project sees it.</param>
public sealed record VolumeType(string Id, string Name, bool? IsPublic = null);
