namespace Magnum.Contract.Tests.App;

/// <summary>Tests that share one application, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class AppCollection : ICollectionFixture<AppFixture>
{
    public const string Name = "application";
}
