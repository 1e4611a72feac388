using System.Net;

namespace Magnum.Shared.Tests.OpenStack.Sessions;

public sealed class TokenValidatorTests : IDisposable
{
    private readonly TestCloud _cloud = new();

    public void Dispose() => _cloud.Dispose();

    [Fact]
    public async Task A_valid_token_tells_who_and_where()
    {
        var token = await _cloud.Validator.ValidateAsync("good-1", CancellationToken.None);

        token.Should().BeEquivalentTo(new
        {
            TokenId = "good-1",
            UserId = "id-of-demo",
            UserName = "demo",
            UserDomainName = "Default",
            ProjectId = "p1",
            ProjectName = "project-one",
            Roles = new[] { "member", "reader" },
            ExpiresAt = _cloud.Time.GetUtcNow().AddHours(1),
            ProjectDomainId = "default",
            ProjectDomainName = "Default",
            DomainName = (string?)null,
            TrustId = (string?)null,
            IsSystemScoped = false,
            IsAdminProject = true,
        });
        token!.ToString().Should().NotContain("good-1");
        var validation = _cloud.Stub.Requests.Single(request => request.IsValidation);
        validation.Token.Should().Be("session-1", "the service asks with its own token");
        validation.SubjectToken.Should().Be("good-1");
    }

    [Fact]
    public async Task A_token_may_say_that_its_project_is_not_the_admin_project()
    {
        var body = StubTokens.Body(_cloud.Time.GetUtcNow().AddHours(1), "demo").Replace("\"is_domain\":false", "\"is_admin_project\":false", StringComparison.Ordinal);
        _cloud.Stub.Overrule = (request, _) =>
            Task.FromResult(request.IsValidation ? StubCloud.Json(HttpStatusCode.OK, body) : null);

        (await _cloud.Validator.ValidateAsync("good-1", CancellationToken.None))!.IsAdminProject.Should().BeFalse();
    }

    [Fact]
    public async Task A_hundred_requests_with_one_token_ask_Keystone_once()
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        _cloud.Stub.Overrule = async (request, _) =>
        {
            if (request.IsValidation)
            {
                arrived.TrySetResult();
                await release.Task;
            }

            return null;
        };

        var validator = _cloud.Validator;
        var answers = Enumerable.Range(0, 100)
            .Select(_ => Task.Run(() => validator.ValidateAsync("good-1", CancellationToken.None))).ToArray();
        await arrived.Task;
        release.SetResult();

        (await Task.WhenAll(answers)).Should().OnlyContain(token => token != null && token.UserName == "demo");
        _cloud.Stub.Validations.Should().Be(1);
        _cloud.Stub.Logins.Should().Be(1);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_take_the_others_with_him()
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        _cloud.Stub.Overrule = async (request, stop) =>
        {
            if (request.IsValidation)
            {
                arrived.TrySetResult();
                await release.Task.WaitAsync(stop);
            }

            return null;
        };
        using var impatience = new CancellationTokenSource();

        var first = _cloud.Validator.ValidateAsync("good-1", impatience.Token);
        await arrived.Task;
        var second = _cloud.Validator.ValidateAsync("good-1", CancellationToken.None);
        await impatience.CancelAsync();

        await first.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        release.SetResult();
        (await second)!.UserName.Should().Be("demo");
        _cloud.Stub.Validations.Should().Be(1);
    }

    [Theory]
    [InlineData(3599, 1)]
    [InlineData(3600, 2)]
    public async Task A_token_is_remembered_until_it_expires(int seconds, int validations)
    {
        await _cloud.Validator.ValidateAsync("good-1", CancellationToken.None);
        _cloud.Time.Advance(TimeSpan.FromSeconds(seconds));
        await _cloud.Validator.ValidateAsync("good-1", CancellationToken.None);

        _cloud.Stub.Validations.Should().Be(validations);
    }

    [Theory]
    [InlineData(299, 1)]
    [InlineData(300, 2)]
    public async Task An_operator_may_have_tokens_asked_for_again_sooner(int seconds, int validations)
    {
        using var cloud = new TestCloud(("Keystone:TokenCache:MaxAgeSeconds", "300"));
        await cloud.Validator.ValidateAsync("good-1", CancellationToken.None);
        cloud.Time.Advance(TimeSpan.FromSeconds(seconds));
        await cloud.Validator.ValidateAsync("good-1", CancellationToken.None);

        cloud.Stub.Validations.Should().Be(validations);
    }

    [Fact]
    public async Task A_token_is_not_remembered_beyond_its_end()
    {
        await _cloud.ServiceAsync();
        _cloud.Stub.TokenLife = TimeSpan.FromSeconds(20);
        await _cloud.Validator.ValidateAsync("good-1", CancellationToken.None);
        _cloud.Time.Advance(TimeSpan.FromSeconds(20));
        _cloud.Stub.TokenLife = TimeSpan.FromSeconds(-1);

        (await _cloud.Validator.ValidateAsync("good-1", CancellationToken.None)).Should().BeNull();
        _cloud.Stub.Validations.Should().Be(2);
    }

    [Fact]
    public async Task An_unknown_token_is_refused_for_five_seconds_without_asking()
    {
        (await _cloud.Validator.ValidateAsync("made-up", CancellationToken.None)).Should().BeNull();
        _cloud.Time.Advance(TimeSpan.FromSeconds(4));
        (await _cloud.Validator.ValidateAsync("made-up", CancellationToken.None)).Should().BeNull();
        _cloud.Stub.Validations.Should().Be(1);

        _cloud.Time.Advance(TimeSpan.FromSeconds(1));
        (await _cloud.Validator.ValidateAsync("made-up", CancellationToken.None)).Should().BeNull();
        _cloud.Stub.Validations.Should().Be(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("line\nbreak")]
    [InlineData("naïve")]
    public async Task What_cannot_be_a_token_is_refused_without_asking(string token)
    {
        (await _cloud.Validator.ValidateAsync(token, CancellationToken.None)).Should().BeNull();
        _cloud.Stub.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_flood_of_made_up_tokens_is_bounded_and_pushes_no_valid_one_out()
    {
        using var cloud = new TestCloud(("Keystone:TokenCache:MaxEntries", "10"));
        await cloud.Validator.ValidateAsync("good-1", CancellationToken.None);
        for (var i = 0; i < 100; i++)
            await cloud.Validator.ValidateAsync($"bad-{i}", CancellationToken.None);
        var before = cloud.Stub.Validations;

        (await cloud.Validator.ValidateAsync("good-1", CancellationToken.None)).Should().NotBeNull();
        cloud.Stub.Validations.Should().Be(before);
        cloud.Validator.Remembered.Should().BeLessThanOrEqualTo(11);
    }

    [Fact]
    public async Task A_remembered_token_costs_next_to_no_memory()
    {
        var validator = _cloud.Validator;
        await validator.ValidateAsync("good-1", CancellationToken.None);
        await validator.ValidateAsync("good-1", CancellationToken.None);

        // The clock of tests allocates; the true one does not.
        var clock = AllocatedBy(() => _cloud.Time.GetUtcNow());
        var validation = AllocatedBy(() => validator.ValidateAsync("good-1", CancellationToken.None));

        (validation - clock).Should().BeLessThan(1_000 * 16);
    }

    private static long AllocatedBy<T>(Func<T> action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
