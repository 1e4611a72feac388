using Magnum.OpenStack;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>How steps that may run twice treat the answers of OpenStack.</summary>
public static class OpenStackCalls
{
    /// <summary>Runs a delete; gone already is as good as deleted.</summary>
    public static async Task IgnoreMissingAsync(Func<Task> delete)
    {
        try
        {
            await delete();
        }
        catch (OpenStackException exception) when (exception.IsNotFound)
        {
            // Deleted before, by an earlier run of the step or by somebody else.
        }
    }
}
