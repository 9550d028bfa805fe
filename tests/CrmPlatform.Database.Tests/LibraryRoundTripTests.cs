using CrmPlatform.Database.Tests.Library;
using CrmPlatform.Database.Tests.Support;
using CrmPlatform.Sdk;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Database.Tests;

public sealed class LibraryRoundTripTests
{
    private static readonly DateTime Instant = new(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Read_EveryKindOfProperty_ReturnsWhatWasWritten(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        var shelf = new Shelf("Poetry");
        var book = Book(shelf, "Odyssey", 19.9001m);
        await session.ChangeAsync(db => db.AddRange(shelf, book));

        var read = await session.Library.Books.SingleAsync();

        Assert.NotSame(book, read);
        Assert.Equal(new Money(19.9001m, "EUR"), read.Price);
        Assert.Null(read.Discount);
        Assert.Equal(0.123456m, read.Rating);
        Assert.Equal(BookState.OnLoan, read.State);
        Assert.Null(read.FormerState);
        Assert.Equal(new DateOnly(2020, 2, 29), read.PublishedOn);
        Assert.Equal((Instant, DateTimeKind.Utc), (read.BoughtAt, read.BoughtAt.Kind));
        Assert.Equal((Instant, DateTimeKind.Utc), (read.LoanedAt!.Value, read.LoanedAt.Value.Kind));
        Assert.Equal(new DateTimeOffset(Instant), read.SeenAt);
        Assert.Equal(TimeSpan.FromHours(100.5), read.ReadingTime);
        Assert.Equal((1, "tester"), (read.Version, read.CreatedBy));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Query_MoneyAndInstants_ComparesSortsAndSumsInTheDatabase(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        var shelf = new Shelf("Poetry");
        await session.ChangeAsync(db => db.AddRange(shelf, Book(shelf, "A", 9.5m), Book(shelf, "B", 100.25m), Book(shelf, "C", 20m)));

        var dear = await session.Library.Books.Where(b => b.Price.Amount > 10m).OrderBy(b => b.Price.Amount).Select(b => b.Title).ToListAsync();
        var sum = await session.Library.Books.SumAsync(b => b.Price.Amount);
        var mean = await session.Library.Books.AverageAsync(b => b.Price.Amount * b.Pages);
        var recent = await session.Library.Books.CountAsync(b => b.BoughtAt >= Instant && b.SeenAt < new DateTimeOffset(Instant).AddHours(1));

        Assert.Equal(["C", "B"], dear);
        Assert.Equal(129.75m, sum);
        Assert.Equal(12975m, Math.Round(mean, 6));
        Assert.Equal(3, recent);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Add_RowNumberedByTheDatabase_GetsTheNextNumber(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        var shelf = new Shelf("Poetry");
        var book = Book(shelf, "A", 1m);
        await session.ChangeAsync(db => db.AddRange(shelf, book));
        await session.ChangeAsync(db => db.AddRange(Loan(book), Loan(book)));

        var loans = await session.Library.Loans.OrderBy(l => l.Number).ToListAsync();

        Assert.Equal([1L, 2L], loans.Select(l => l.Number));
        Assert.Equal(("Elm Street", "Oak Street"), (loans[0].Reader.Street, loans[0].Guarantor.Street));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Add_TwoBooksWithoutIsbn_AreNoDuplicates(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        var shelf = new Shelf("Poetry");

        await session.ChangeAsync(db => db.AddRange(shelf, Book(shelf, "A", 1m), Book(shelf, "B", 1m)));

        Assert.Equal(2, await session.Library.Books.CountAsync(b => b.Isbn == null));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Search_LettersBeyondAscii_IgnoresTheirCase(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        await session.ChangeAsync(db => db.AddRange(new Shelf("Ägyptische ÉTUDES"), new Shelf("Other")));

        var found = await session.Library.Shelves.Where(s => s.Name.ToLower().Contains("ägyptische études".ToLower())).CountAsync();

        Assert.Equal(1, found);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Search_PartOfAText_TellsTheCaseOfLetters(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        await session.ChangeAsync(db => db.AddRange(new Shelf("Poetry"), new Shelf("poetry of old")));
        var (start, end) = ("P", "OLD");

        var names = await session.Library.Shelves
            .Where(s => s.Name.StartsWith(start) || s.Name.EndsWith(end) || s.Name.Contains(end))
            .Select(s => s.Name)
            .ToListAsync();

        Assert.Equal(["Poetry"], names);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Read_DerivedTypes_ComeBackAsThemselves(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var session = tenant.Begin();
        await session.ChangeAsync(db => db.AddRange(new Complaint { Text = "Torn", Severity = 3 }, new Praise { Text = "Fine", Reader = "Ann" }));

        var notes = await session.Library.Notes.OrderBy(n => n.Text).ToListAsync();

        Assert.IsType<Praise>(notes[0]);
        Assert.Equal(3, Assert.IsType<Complaint>(notes[1]).Severity);
    }

    private static Book Book(Shelf shelf, string title, decimal price) => new()
    {
        Title = title,
        ShelfId = shelf.Id,
        Price = new Money(price, "EUR"),
        Rating = 0.123456m,
        State = BookState.OnLoan,
        PublishedOn = new DateOnly(2020, 2, 29),
        BoughtAt = Instant,
        LoanedAt = Instant,
        SeenAt = new DateTimeOffset(Instant).ToOffset(TimeSpan.FromHours(5)),
        ReadingTime = TimeSpan.FromHours(100.5),
        Pages = 300,
    };

    private static Loan Loan(Book book) => new()
    {
        BookId = book.Id,
        Reader = new Address { Street = "Elm Street" },
        Guarantor = new Address { Street = "Oak Street" },
    };
}
