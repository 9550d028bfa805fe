using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Database.Tests.Library;

// What a module does with its context, to see whether it can be unloaded afterwards.
public static class LibraryUse
{
    public static async Task<int> RunAsync(LibraryDbContext db)
    {
        var shelf = new Shelf("Poetry");
        db.Add(shelf);
        db.Add(new Book { Title = "Odyssey", ShelfId = shelf.Id, Price = new Money(9, "EUR"), BoughtAt = DateTime.UnixEpoch });
        await db.SaveChangesAsync();
        var wanted = new { Title = "Odyssey", State = BookState.OnShelf };
        var found = await db.Books.Where(b => b.Title == wanted.Title && b.State == wanted.State).Select(b => new { b.Title, b.Price }).ToListAsync();
        return found.Count + await db.Shelves.CountAsync(s => s.Name.StartsWith("P"));
    }
}
