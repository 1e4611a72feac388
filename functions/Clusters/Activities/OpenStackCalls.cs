using Magnum.OpenStack;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>How steps that may run twice treat the answers of OpenStack.</summary>
public static class OpenStackCalls
{
    /// <summary>Whether it would be no use to make the call again.</summary>
    public static bool IsFinal(OpenStackException refused) => refused is { IsUnavailable: false, IsUnauthorized: false, IsConflict: false };

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
