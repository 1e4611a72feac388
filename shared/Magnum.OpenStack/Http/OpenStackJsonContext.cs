using System.Text.Json.Serialization;
using Magnum.OpenStack.BlockStorage;
using Magnum.OpenStack.Compute;
using Magnum.OpenStack.Identity;
using Magnum.OpenStack.Image;
using Magnum.OpenStack.KeyManager;
using Magnum.OpenStack.LoadBalancer;
using Magnum.OpenStack.Network;
using Magnum.OpenStack.Orchestration;

namespace Magnum.OpenStack.Http;

/// <summary>
/// Every body that is sent or read: snake_case names, nothing sent for what is not given. An answer that lacks what a
/// record requires is refused where it is read, not found out later.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenDocument))]
[JsonSerializable(typeof(CreateUserRequest))]
[JsonSerializable(typeof(UserDocument))]
[JsonSerializable(typeof(UserList))]
[JsonSerializable(typeof(CreateTrustRequest))]
[JsonSerializable(typeof(TrustDocument))]
[JsonSerializable(typeof(TrustList))]
[JsonSerializable(typeof(RegionList))]
[JsonSerializable(typeof(ServiceList))]
[JsonSerializable(typeof(ProjectDocument))]
[JsonSerializable(typeof(CreateStackRequest))]
[JsonSerializable(typeof(UpdateStackRequest))]
[JsonSerializable(typeof(StackCreated))]
[JsonSerializable(typeof(StackPreview))]
[JsonSerializable(typeof(StackList))]
[JsonSerializable(typeof(StackDocument))]
[JsonSerializable(typeof(StackResourceList))]
[JsonSerializable(typeof(StackEventList))]
[JsonSerializable(typeof(FlavorList))]
[JsonSerializable(typeof(KeypairDocument))]
[JsonSerializable(typeof(ServerList))]
[JsonSerializable(typeof(NetworkList))]
[JsonSerializable(typeof(SubnetList))]
[JsonSerializable(typeof(FloatingIpList))]
[JsonSerializable(typeof(ImageList))]
[JsonSerializable(typeof(VolumeTypeList))]
[JsonSerializable(typeof(CreateSecretRequest))]
[JsonSerializable(typeof(SecretCreated))]
[JsonSerializable(typeof(Secret))]
[JsonSerializable(typeof(CreateContainerRequest))]
[JsonSerializable(typeof(ContainerCreated))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(LoadBalancerList))]
[JsonSerializable(typeof(LoadBalancerDocument))]
internal sealed partial class OpenStackJsonContext : JsonSerializerContext;
