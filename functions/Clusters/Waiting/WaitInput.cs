namespace Magnum.Functions.Clusters.Waiting;

/// <summary>What is waited for.</summary>
/// <param name="Activity">Name of the activity that answers with a <see cref="PollResult"/>.</param>
/// <param name="Poll">What that activity is given.</param>
/// <param name="Round">How often was asked before.</param>
public sealed record WaitInput(string Activity, PollWork Poll, int Round = 0);
