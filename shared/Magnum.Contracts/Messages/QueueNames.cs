namespace Magnum.Contracts.Messages;

/// <summary>Names of the queues.</summary>
public static class QueueNames
{
    /// <summary>From the API to the conductor; holds <see cref="OperationMessage"/>.</summary>
    public const string Conductor = "magnum-conductor";

    /// <summary>Where messages go that could not be handled after several tries.</summary>
    public const string ConductorPoison = Conductor + "-poison";
}
