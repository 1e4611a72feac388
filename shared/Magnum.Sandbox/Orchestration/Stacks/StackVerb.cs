namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>What is being done, or was last done, to a stack or resource.</summary>
internal enum StackVerb
{
    Init,
    Create,
    Update,
    Delete,
    Rollback,
}
