using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Waiting;
using Microsoft.DurableTask;

namespace Magnum.Functions.Clusters.Update;

/// <summary>
/// The steps that all changes of a cluster share. A change is written to the rows when it is accepted; the work is to make
/// the cluster's one stack what the rows say.
/// </summary>
public static class ChangeSteps
{
    /// <summary>Until no other operation works on the cluster.</summary>
    public const string WaitForTurn = "wait-for-turn";

    /// <summary>The request to Heat, when the stack is idle.</summary>
    public const string UpdateStack = "update-stack";

    /// <summary>Until Heat is done.</summary>
    public const string WaitForStack = "wait-for-stack";

    /// <summary>API and node addresses from the stack's outputs.</summary>
    public const string SaveAddresses = "save-addresses";

    /// <summary>The status.</summary>
    public const string Complete = "complete";

    /// <summary>Those of a change that is nothing but an update of the stack, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [WaitForTurn, UpdateStack, WaitForStack, SaveAddresses, Complete];

    /// <summary>Waits until the operation is the one to work on the cluster. Next: <see cref="TakeTurnActivity"/>.</summary>
    public static Task TakeTurnAsync(this TaskOrchestrationContext context) => context.WaitAsync(WaitForTurn, nameof(TakeTurnActivity));

    /// <summary>Makes the stack what the rows say and reads its addresses. Next: <see cref="UpdateStackActivity"/>.</summary>
    public static async Task UpdateStackAsync(this TaskOrchestrationContext context)
    {
        await context.WaitAsync(UpdateStack, nameof(UpdateStackActivity));
        await context.WaitAsync(WaitForStack, nameof(CheckStackActivity));
        await context.StepAsync(SaveAddresses, nameof(SaveAddressesActivity));
    }

    /// <summary>Ends the operation well.</summary>
    public static Task CompleteAsync(this TaskOrchestrationContext context) => context.StepAsync(Complete, nameof(CompleteOperationActivity));
}
