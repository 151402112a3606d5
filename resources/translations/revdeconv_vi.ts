<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
<name>revdeconv</name>
<message>
<location filename="revdeconv_gui/core/comparison.py"></location>
<location filename="revdeconv_gui/core/recovery.py"></location>
<source>a {size} x {size} filter cannot be compared with a {size_2} x {size_2} one</source>
<translation>không thể so một bộ lọc {size} x {size} với một bộ lọc {size_2} x {size_2}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/comparison.py"></location>
<source>a filter with {channels} kernels cannot be compared with one of {channels_2}</source>
<translation>không thể so một bộ lọc có {channels} nhân với một bộ lọc có {channels_2}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/exact.py"></location>
<source>every block is saturated (its filtered pixel is black or white), so nothing determines the kernel</source>
<translation>mọi khối đều bão hòa (điểm ảnh đã lọc của nó đen hoặc trắng), nên không có gì xác định được nhân</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/core/experiment.py"></location>
<source>The weights overflow at the rates {rates} ({rule}; {names}): leave them out, or use normalised LMS.</source>
<translation><numerusform>Trọng số bị tràn ở tốc độ {rates} ({rule}; {names}): hãy bỏ ra, hoặc dùng LMS chuẩn hóa.</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/core/experiment.py"></location>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>custom</source>
<translation>tự đặt</translation>
</message>
<message>
<location filename="revdeconv_gui/core/geometry.py"></location>
<source>an image of a pair is empty</source>
<translation>một ảnh của cặp bị trống</translation>
</message>
<message>
<location filename="revdeconv_gui/core/geometry.py"></location>
<source>{wide} x {high} for a {near} x {near} kernel</source>
<translation>{wide} x {high} cho một nhân {near} x {near}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/geometry.py"></location>
<source>a target of {narrow} x {low} pixels does not belong to a source of {wide} x {high}: it must have the same size, or the size divided by 2 to {max_kernel_size}, rounded down (nearest: {nearest})</source>
<translation>một ảnh đích {narrow} x {low} điểm ảnh không thuộc về một ảnh nguồn {wide} x {high}: nó phải có cùng cỡ, hoặc cỡ chia cho 2 đến {max_kernel_size}, làm tròn xuống (gần nhất: {nearest})</translation>
</message>
<message>
<location filename="revdeconv_gui/core/geometry.py"></location>
<source>the sizes {wide} x {high} and {narrow} x {low} need kernel size {ratio}, not {size}</source>
<translation>các cỡ {wide} x {high} và {narrow} x {low} cần cỡ nhân {ratio}, không phải {size}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/geometry.py"></location>
<source>the kernel size must be {min_kernel_size} to {max_kernel_size}, not {n}</source>
<translation>cỡ nhân phải từ {min_kernel_size} đến {max_kernel_size}, không phải {n}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/geometry.py"></location>
<source>a {n} x {n} kernel does not fit into an image of {wide} x {high} pixels</source>
<translation>một nhân {n} x {n} không vừa ảnh {wide} x {high} điểm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/core/methods/registry.py"></location>
<source>the paper's: run the filter backwards, entry by entry (equation 3)</source>
<translation>cách của bài báo: chạy bộ lọc ngược lại, từng phần tử một (phương trình 3)</translation>
</message>
<message>
<location filename="revdeconv_gui/core/methods/registry.py"></location>
<source>repeat each filtered pixel n x n times; what the others are measured against</source>
<translation>lặp lại mỗi điểm ảnh đã lọc n x n lần; các phương pháp khác được đo so với cách này</translation>
</message>
<message>
<location filename="revdeconv_gui/core/methods/registry.py"></location>
<source>enlarge by bicubic interpolation; knows nothing of the filter</source>
<translation>phóng to bằng nội suy bậc ba; không biết gì về bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/core/methods/registry.py"></location>
<source>the block nearest to the zoom that filters to the pixel, one division per block</source>
<translation>khối gần ảnh phóng to nhất mà khi lọc cho lại đúng điểm ảnh, mỗi khối một phép chia</translation>
</message>
<message>
<location filename="revdeconv_gui/core/methods/registry.py"></location>
<source>zoom, then Wiener deconvolution with the kernel</source>
<translation>phóng to, rồi giải chập Wiener với nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/core/methods/registry.py"></location>
<source>zoom, then Richardson-Lucy deconvolution with the kernel</source>
<translation>phóng to, rồi giải chập Richardson-Lucy với nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/core/methods/registry.py"></location>
<source>linear, from a neighbourhood of one channel; fitted by ridge regression in under a second</source>
<translation>tuyến tính, từ lân cận của một kênh; khớp bằng hồi quy ridge trong chưa đến một giây</translation>
</message>
<message>
<location filename="revdeconv_gui/core/methods/registry.py"></location>
<source>linear, from all channels together, back-projected on the filtered image; fitted in under a second</source>
<translation>tuyến tính, từ tất cả các kênh cùng lúc, chiếu ngược lên ảnh đã lọc; khớp trong chưa đến một giây</translation>
</message>
<message>
<location filename="revdeconv_gui/core/methods/registry.py"></location>
<source>two layers of rectified units from all channels together; fitted on absolute error in some seconds</source>
<translation>hai lớp đơn vị chỉnh lưu từ tất cả các kênh cùng lúc; khớp theo sai số tuyệt đối trong vài giây</translation>
</message>
<message>
<location filename="revdeconv_gui/core/pair_fit.py"></location>
<source>rank {rank} of {entries}</source>
<translation>hạng {rank} trên {entries}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/pair_fit.py"></location>
<source>R² {share:.5f}, residual {rms:.2f} of 255 (RMS), {rank}, {saturated:.1%} saturated.</source>
<translation>R² {share:.5f}, phần dư {rms:.2f} trên 255 (RMS), {rank}, {saturated:.1%} bão hòa.</translation>
</message>
<message>
<location filename="revdeconv_gui/core/pair_fit.py"></location>
<source>Every target pixel is saturated: nothing tells how well the pair is explained.</source>
<translation>Mọi điểm ảnh đích đều bão hòa: không có gì cho biết cặp được giải thích tốt đến đâu.</translation>
</message>
<message>
<location filename="revdeconv_gui/core/pair_fit.py"></location>
<source> (the images do not determine the kernel)</source>
<translation> (các ảnh không xác định được nhân)</translation>
</message>
<message>
<location filename="revdeconv_gui/core/pair_fit.py"></location>
<source>{exact:.2%} of the pixels to the last digit.</source>
<translation>Đúng đến chữ số cuối: {exact:.2%} số điểm ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/core/pair_fit.py"></location>
<source>These weights explain little of the pair.</source>
<translation>Các trọng số này giải thích được rất ít về cặp ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/core/pair_fit.py"></location>
<source>The other program cuts digits off instead of rounding.</source>
<translation>Chương trình kia cắt bỏ phần lẻ thay vì làm tròn.</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Sigma</source>
<translation>Sigma</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<location filename="revdeconv_gui/gui/images_model.py"></location>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Size</source>
<translation>Cỡ</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Blur</source>
<translation>Làm mờ</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Sharpening</source>
<translation>Làm sắc nét</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Edge</source>
<translation>Cạnh</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Identity</source>
<translation>Đồng nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Emboss</source>
<translation>Chạm nổi</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Gaussian</source>
<translation>Gauss</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Laplacian</source>
<translation>Laplace</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Sobel x</source>
<translation>Sobel x</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Sobel y</source>
<translation>Sobel y</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Prewitt x</source>
<translation>Prewitt x</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Prewitt y</source>
<translation>Prewitt y</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Motion</source>
<translation>Chuyển động</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Unsharp mask</source>
<translation>Mặt nạ làm nét</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Laplacian of Gaussian</source>
<translation>Laplace của Gauss</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Disk (defocus)</source>
<translation>Đĩa (mất nét)</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Gabor</source>
<translation>Gabor</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Angle</source>
<translation>Góc</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Amount</source>
<translation>Lượng</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>Radius</source>
<translation>Bán kính</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Wave</source>
<translation>Bước sóng</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>Phase</source>
<translation>Pha</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recipes.py"></location>
<source>auto</source>
<translation>tự động</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery.py"></location>
<source>a filter of {channels} kernels cannot be compared with one of {channels_2}</source>
<translation>không thể so một bộ lọc có {channels} nhân với một bộ lọc có {channels_2}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>The shape is wrong (cosine {cosine})</source>
<translation>Hình dạng sai (cosin {cosine})</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>the size is {times} times too small</source>
<translation>độ lớn thấp hơn mức đúng {times} lần</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>: more epochs may bring it nearer</source>
<translation>: thêm epoch có thể đưa nó lại gần hơn</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>the rate is {times} times above {stable}</source>
<translation>tốc độ gấp {times} lần {stable}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>All weights of the reference are 0: there is no shape and no size to compare with.</source>
<translation>Mọi trọng số của bộ lọc tham chiếu đều bằng 0: không có hình dạng hay độ lớn nào để so sánh.</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>All weights are 0: nothing has been learned.</source>
<translation>Mọi trọng số đều bằng 0: chưa học được gì.</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>The shape is right (cosine {cosine})</source>
<translation>Hình dạng đúng (cosin {cosine})</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>The shape is nearly right (cosine {cosine})</source>
<translation>Hình dạng gần đúng (cosin {cosine})</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>The filter is the negative of the reference (cosine {cosine})</source>
<translation>Bộ lọc trái dấu với bộ lọc tham chiếu (cosin {cosine})</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>the size is {percent:.0f}% too large</source>
<translation>độ lớn vượt mức đúng {percent:.0f}%</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>the size is {percent:.0f}% too small</source>
<translation>độ lớn thấp hơn mức đúng {percent:.0f}%</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>the size is {times} times too large</source>
<translation>độ lớn gấp {times} lần mức đúng</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>the size is next to nothing</source>
<translation>độ lớn gần như bằng không</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>, after {percent} of the blocks</source>
<translation>, sau {percent} số khối</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>: learning was stopped after {percent} of the blocks</source>
<translation>: việc học đã dừng sau {percent} số khối</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>, and no filter fits the unsaturated blocks better: they do not determine this one</source>
<translation>, và không bộ lọc nào khớp các khối chưa bão hòa tốt hơn: chúng không xác định được bộ lọc này</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>: the rate {rate:.3g} is safe but slow. More epochs, or a rate nearer to the stable {stable:.3g}, bring it nearer</source>
<translation>: tốc độ {rate:.3g} an toàn nhưng chậm. Thêm epoch, hoặc một tốc độ gần mức ổn định {stable:.3g} hơn, sẽ đưa nó lại gần hơn</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>{stable:.3g}, which is stable for white blocks</source>
<translation>{stable:.3g}, mức ổn định với các khối trắng</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>the stable {stable:.3g}</source>
<translation>mức ổn định {stable:.3g}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>the rate {rate:.3g} is above {stable}</source>
<translation>tốc độ {rate:.3g} vượt {stable}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>the size is right</source>
<translation>độ lớn đúng</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>the size is right ({told} times)</source>
<translation>độ lớn đúng ({told} lần)</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>: the weights overflowed, for {reason}</source>
<translation>: trọng số bị tràn, vì {reason}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>: the weights overflowed</source>
<translation>: trọng số bị tràn</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>. Use a lower rate, or normalised LMS</source>
<translation>. Hãy dùng tốc độ thấp hơn, hoặc LMS chuẩn hóa</translation>
</message>
<message>
<location filename="revdeconv_gui/core/recovery_words.py"></location>
<source>, although {reason}</source>
<translation>, dù {reason}</translation>
</message>
<message>
<location filename="revdeconv_gui/core/transforms.py"></location>
<source>the sum is 0, so that no factor makes it 1</source>
<translation>tổng bằng 0, nên không hệ số nào đưa nó về 1</translation>
</message>
<message>
<location filename="revdeconv_gui/document/atomic.py"></location>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>is a directory</source>
<translation>là một thư mục</translation>
</message>
<message>
<location filename="revdeconv_gui/document/atomic.py"></location>
<source>is write-protected</source>
<translation>bị cấm ghi</translation>
</message>
<message>
<location filename="revdeconv_gui/document/atomic.py"></location>
<source>change its permissions or choose another name</source>
<translation>hãy đổi quyền của nó hoặc chọn tên khác</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>Mean absolute error of the deconvolved image (equation 4)</source>
<translation>Sai số tuyệt đối trung bình của ảnh giải chập (phương trình 4)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>Mean absolute error of the zoomed filtered image</source>
<translation>Sai số tuyệt đối trung bình của ảnh đã lọc được phóng to</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>Loss ratio</source>
<translation>Tỉ lệ mất mát</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>|MAE − MAE0| / MAE0 (equation 5); it hides the sign</source>
<translation>|MAE − MAE0| / MAE0 (phương trình 5); nó che mất dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Change</source>
<translation>Thay đổi</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>(MAE − MAE0) / MAE0: below 0% the deconvolved image is nearer to the original</source>
<translation>(MAE − MAE0) / MAE0: dưới 0% thì ảnh giải chập gần ảnh gốc hơn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>Of the deconvolved image, mean over images</source>
<translation>Của ảnh giải chập, trung bình trên các ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>Of the zoomed filtered image, mean over images</source>
<translation>Của ảnh đã lọc được phóng to, trung bình trên các ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>Structural similarity of the deconvolved image; 1 is equal</source>
<translation>Độ tương đồng cấu trúc của ảnh giải chập; 1 là bằng nhau</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>Structural similarity of the zoomed filtered image</source>
<translation>Độ tương đồng cấu trúc của ảnh đã lọc được phóng to</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Scale</source>
<translation>Tỉ lệ</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>How many times too large the learned filter is; 1 is right</source>
<translation>Bộ lọc học được lớn gấp mấy lần mức đúng; 1 là đúng</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Cosine</source>
<translation>Cosin</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>Cosine similarity of learned and true weights: the shape; 1 is right</source>
<translation>Độ tương đồng cosin giữa trọng số học được và trọng số thật: hình dạng; 1 là đúng</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Largest error</source>
<translation>Sai số lớn nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Largest difference of a weight</source>
<translation>Hiệu lớn nhất của một trọng số</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<source>equal</source>
<translation>bằng nhau</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>nearer</source>
<translation>gần hơn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/experiment_measures.py"></location>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>farther</source>
<translation>xa hơn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/__init__.py"></location>
<source>has the extension {suffix}, which no filter file has</source>
<translation>có phần mở rộng {suffix}, mà không tệp bộ lọc nào có</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/__init__.py"></location>
<location filename="revdeconv_gui/document/image_writing.py"></location>
<source>has no extension</source>
<translation>không có phần mở rộng</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/__init__.py"></location>
<source>use one of {filter_suffixes}</source>
<translation>hãy dùng một trong {filter_suffixes}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>a single number</source>
<translation>một số đơn lẻ</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has a kernel of {shape} x {shape}</source>
<translation>có một nhân {shape} x {shape}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has {value} in row {row}, column {column}{of}, which is not a finite number</source>
<translation>có {value} ở hàng {row}, cột {column}{of}, không phải là số hữu hạn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>cannot hold the filter's bias ({suffix} has no place for it)</source>
<translation>không chứa được độ chệch của bộ lọc ({suffix} không có chỗ cho nó)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has {text!r} and so on in {where}, too long for a number</source>
<translation>có {text!r}… ở {where}, quá dài đối với một số</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>write a shorter number there</source>
<translation>hãy viết một số ngắn hơn ở đó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has {text} in {where}, which is not a finite number</source>
<translation>có {text} ở {where}, không phải là số hữu hạn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>write a finite number there</source>
<translation>hãy viết một số hữu hạn ở đó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has {shown} in {where}, not a number</source>
<translation>có {shown} ở {where}, không phải là số</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>write a number there, with a point for decimals</source>
<translation>hãy viết một số ở đó, với dấu chấm thập phân</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has {text} in {where}, which is too large</source>
<translation>có {text} ở {where}, quá lớn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>write a smaller number there</source>
<translation>hãy viết một số nhỏ hơn ở đó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has no kernel</source>
<translation>không có nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>write rows of numbers into it</source>
<translation>hãy viết các hàng số vào đó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<location filename="revdeconv_gui/document/filter_files/text_format.py"></location>
<source> of kernel {index}</source>
<translation> của nhân {index}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>holds {size}, not a kernel</source>
<translation>chứa {size}, không phải một nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>store n x n or C x n x n numbers</source>
<translation>hãy lưu n x n hoặc C x n x n số</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has a kernel of {shape} x {shape_2}, not a square</source>
<translation>có một nhân {shape} x {shape_2}, không vuông</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>write as many rows as columns</source>
<translation>hãy viết số hàng bằng số cột</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>use {min_kernel_size} x {min_kernel_size} to {max_kernel_size} x {max_kernel_size}</source>
<translation>hãy dùng {min_kernel_size} x {min_kernel_size} đến {max_kernel_size} x {max_kernel_size}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has {count} kernels but {count_2} biases</source>
<translation>có {count} nhân nhưng có {count_2} độ chệch</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>give one bias for each kernel</source>
<translation>hãy cho mỗi nhân một độ chệch</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source> of kernel {channel}</source>
<translation> của nhân {channel}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>use .json, .csv, .yml or .xml</source>
<translation>hãy dùng .json, .csv, .yml hoặc .xml</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has no numbers in kernel {index}</source>
<translation>không có số nào trong nhân {index}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has {count} numbers in row {at}{of}, but {count_2} in row 1</source>
<translation>có {count} số ở hàng {at}{of}, nhưng {count_2} ở hàng 1</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>has kernels of {count} x {count} and {count_2} x {count_2}</source>
<translation>có các nhân {count} x {count} và {count_2} x {count_2}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>give all kernels one size</source>
<translation>hãy cho mọi nhân cùng một cỡ</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>is not a usable filter: {error}</source>
<translation>không phải là bộ lọc dùng được: {error}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>correct it</source>
<translation>hãy sửa nó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/checks.py"></location>
<source>give every row the same number</source>
<translation>hãy cho mọi hàng cùng số lượng</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>names {count} channels but has {count_2} kernels</source>
<translation>nêu tên {count} kênh nhưng có {count_2} nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>is not valid JSON: {error}</source>
<translation>không phải là JSON hợp lệ: {error}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<location filename="revdeconv_gui/document/filter_files/opencv_xml.py"></location>
<source>correct it or choose another file</source>
<translation>hãy sửa nó hoặc chọn tệp khác</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>is of version {version}, newer than this program knows ({version_2})</source>
<translation>thuộc phiên bản {version}, mới hơn phiên bản chương trình này biết ({version_2})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>says kernel_size {kernel_size}, but its kernels are {size} x {size}</source>
<translation>ghi kernel_size {kernel_size}, nhưng các nhân của nó là {size} x {size}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>correct one of them</source>
<translation>hãy sửa một trong hai</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>give one kernel for each channel</source>
<translation>hãy cho mỗi kênh một nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>has {found}, which is not a finite number</source>
<translation>có {found}, không phải là số hữu hạn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>has the format {format!r}, not {format_2!r}</source>
<translation>có định dạng {format!r}, không phải {format_2!r}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>choose a filter file</source>
<translation>hãy chọn một tệp bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>update the program, or save the filter as .csv there</source>
<translation>hãy cập nhật chương trình, hoặc lưu bộ lọc thành .csv ở đó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<location filename="revdeconv_gui/document/project_files/versions.py"></location>
<source>is of version {version}, which never was</source>
<translation>thuộc phiên bản {version}, chưa từng có</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>is not a valid filter file: {error}</source>
<translation>không phải là tệp bộ lọc hợp lệ: {error}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<location filename="revdeconv_gui/document/filter_files/opencv_xml.py"></location>
<source>is nested too deeply for a filter file</source>
<translation>lồng nhau quá sâu đối với một tệp bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<location filename="revdeconv_gui/document/filter_files/opencv_xml.py"></location>
<source>choose another file</source>
<translation>hãy chọn tệp khác</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>cannot hold how the filter was learned ({error})</source>
<translation>không chứa được cách bộ lọc đã được học ({error})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>is not a valid filter file: {error} of learned</source>
<translation>không phải là tệp bộ lọc hợp lệ: {error} trong learned</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/json_format.py"></location>
<source>save it as .csv, which keeps the numbers alone</source>
<translation>hãy lưu nó thành .csv, loại tệp chỉ giữ các số</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/npy_format.py"></location>
<source>holds Python objects (pickle), which are never loaded because they could run programs</source>
<translation>chứa đối tượng Python (pickle), vốn không bao giờ được nạp vì chúng có thể chạy chương trình</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/npy_format.py"></location>
<source>is not an NPY file</source>
<translation>không phải là tệp NPY</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/npy_format.py"></location>
<source>save the kernel with numpy.save</source>
<translation>hãy lưu nhân bằng numpy.save</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/npy_format.py"></location>
<source>save the kernel as an array of numbers</source>
<translation>hãy lưu nhân thành một mảng số</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/npy_format.py"></location>
<source>holds values of the type {dtype}, not real numbers</source>
<translation>chứa giá trị kiểu {dtype}, không phải số thực</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/npy_format.py"></location>
<source>save it as float64</source>
<translation>hãy lưu nó thành float64</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/npy_format.py"></location>
<source>is damaged or truncated (it ends before the last of {count:,} numbers)</source>
<translation>bị hỏng hoặc bị cụt (nó hết trước số cuối cùng trong {count:,} số)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/npy_format.py"></location>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>is damaged or truncated ({error})</source>
<translation>bị hỏng hoặc bị cụt ({error})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>has matrices of different sizes ({matrices})</source>
<translation>có các ma trận khác cỡ ({matrices})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>has {count} numbers in {name}, but its type and size say {str}</source>
<translation>có {count} số trong {name}, nhưng kiểu và cỡ của nó ghi {str}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>is not a YAML file of OpenCV (its first line is not %YAML:1.0)</source>
<translation>không phải là tệp YAML của OpenCV (dòng đầu không phải %YAML:1.0)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>write it with cv2.FileStorage</source>
<translation>hãy ghi nó bằng cv2.FileStorage</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>has too many lines for a filter</source>
<translation>có quá nhiều dòng cho một bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<location filename="revdeconv_gui/document/filter_files/text_format.py"></location>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>check that it is the file you mean</source>
<translation>hãy kiểm tra xem đó có đúng là tệp bạn muốn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>has no matrix</source>
<translation>không có ma trận</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>write the kernel as a matrix with cv2.FileStorage</source>
<translation>hãy ghi nhân thành ma trận bằng cv2.FileStorage</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>name the one that is the filter 'kernel'</source>
<translation>hãy đặt tên 'kernel' cho ma trận là bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>has no readable type of numbers (dt) in {name}</source>
<translation>không có kiểu số (dt) đọc được trong {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>has no readable rows and cols in {name}</source>
<translation>không có rows và cols đọc được trong {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>has Base64 data in {name}</source>
<translation>có dữ liệu Base64 trong {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>write it without FILE_STORAGE_WRITE_BASE64</source>
<translation>hãy ghi nó không có FILE_STORAGE_WRITE_BASE64</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<location filename="revdeconv_gui/document/image_files.py"></location>
<location filename="revdeconv_gui/document/problems.py"></location>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>get a fresh copy of it</source>
<translation>hãy lấy lại một bản khác của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>has {str} numbers in {name}, more than a filter has</source>
<translation>có {str} số trong {name}, nhiều hơn một bộ lọc có</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<source>number {at} of {name}</source>
<translation>số {at} của {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<location filename="revdeconv_gui/document/filter_files/text_format.py"></location>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>is not UTF-8 text (byte {start})</source>
<translation>không phải là văn bản UTF-8 (byte {start})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_format.py"></location>
<location filename="revdeconv_gui/document/filter_files/text_format.py"></location>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>save it as UTF-8 text</source>
<translation>hãy lưu nó thành văn bản UTF-8</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_xml.py"></location>
<source>declares a document type or entities, which are never read</source>
<translation>khai báo kiểu tài liệu hoặc thực thể, vốn không bao giờ được đọc</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_xml.py"></location>
<source>remove them from it</source>
<translation>hãy bỏ chúng khỏi nó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_xml.py"></location>
<source>is not an XML file of OpenCV (it begins with &lt;{name}&gt;)</source>
<translation>không phải là tệp XML của OpenCV (nó bắt đầu bằng &lt;{name}&gt;)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/opencv_xml.py"></location>
<source>is not well-formed XML ({error})</source>
<translation>không phải là XML đúng dạng ({error})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/text_format.py"></location>
<source>has too many or too long lines for a filter</source>
<translation>có quá nhiều dòng hoặc dòng quá dài cho một bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/text_format.py"></location>
<source>has too many rows for a filter</source>
<translation>có quá nhiều hàng cho một bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/text_format.py"></location>
<source>the weight</source>
<translation>hệ số</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/text_format.py"></location>
<source>row {row}, column {column}{of}</source>
<translation>hàng {row}, cột {column}{of}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/filter_files/text_format.py"></location>
<source>the bias</source>
<translation>độ chệch</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>values from {low:.6g} to {high:.6g} scaled to 0 to 1</source>
<translation>giá trị từ {low:.6g} đến {high:.6g} được đưa về 0 đến 1</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>says that it is {width} x {height} pixels</source>
<translation>ghi rằng nó có {width} x {height} điểm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>{width} x {height} pixels</source>
<translation>{width} x {height} điểm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>{max_pixels:,} pixels</source>
<translation>{max_pixels:,} điểm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>is {size}, more than the limit of {limit}</source>
<translation>có {size}, vượt giới hạn {limit}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>make it smaller, or raise the limit with --max-pixels</source>
<translation>hãy làm nó nhỏ hơn, hoặc nâng giới hạn bằng --max-pixels</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>unpacks to {unpacked:,.0f} MB from a file of {length:.2g} MB, as a trap for programs does</source>
<translation>giải nén ra {unpacked:,.0f} MB từ một tệp {length:.2g} MB, như các tệp bẫy chương trình</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>if it is not one, cut out the part that you need or save it without compression</source>
<translation>nếu không phải vậy, hãy cắt lấy phần bạn cần hoặc lưu nó không nén</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>has pixels of the type {dtype}, not real numbers</source>
<translation>có điểm ảnh kiểu {dtype}, không phải số thực</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>convert it to 8 or 16 bit</source>
<translation>hãy chuyển nó sang 8 hoặc 16 bit</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>has {count} values that are NaN or infinite</source>
<translation><numerusform>có {count} giá trị là NaN hoặc vô cực</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>replace such values in it</source>
<translation>hãy thay các giá trị như vậy trong nó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>has {channels} channels</source>
<translation>có {channels} kênh</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<location filename="revdeconv_gui/document/image_pillow.py"></location>
<location filename="revdeconv_gui/document/image_tiff.py"></location>
<source>convert it to gray or RGB</source>
<translation>hãy chuyển nó sang xám hoặc RGB</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>converted from CMYK</source>
<translation>chuyển từ CMYK</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<location filename="revdeconv_gui/document/image_pillow.py"></location>
<source>alpha channel dropped</source>
<translation>bỏ kênh alpha</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>{size} ({width:,.0f} megapixels)</source>
<translation>{size} ({width:,.0f} megapixel)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_decoding.py"></location>
<source>{max_pixels:,.6g} megapixels</source>
<translation>{max_pixels:,.6g} megapixel</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_files.py"></location>
<source>is not an image that can be read</source>
<translation>không phải là ảnh đọc được</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_files.py"></location>
<source>choose a PNG, JPEG, BMP, TIFF, WebP or GIF file</source>
<translation>hãy chọn một tệp PNG, JPEG, BMP, TIFF, WebP hoặc GIF</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_files.py"></location>
<source>is damaged ({words})</source>
<translation>bị hỏng ({words})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_files.py"></location>
<location filename="revdeconv_gui/document/image_pillow.py"></location>
<source>turned as its EXIF orientation says</source>
<translation>xoay theo hướng EXIF của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_files.py"></location>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>does not fit in memory</source>
<translation>không vừa bộ nhớ</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_files.py"></location>
<source>close other programs or make it smaller</source>
<translation>hãy đóng các chương trình khác hoặc làm nó nhỏ hơn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_files.py"></location>
<location filename="revdeconv_gui/document/image_tiff.py"></location>
<source>is truncated (it ends before its last pixel)</source>
<translation>bị cụt (nó hết trước điểm ảnh cuối)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_pillow.py"></location>
<source>transparency dropped</source>
<translation>bỏ phần trong suốt</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_pillow.py"></location>
<location filename="revdeconv_gui/document/image_tiff.py"></location>
<source>first of {count} pages</source>
<translation>trang đầu trong {count} trang</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_pillow.py"></location>
<source>first of {count} frames</source>
<translation>khung đầu trong {count} khung hình</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_pillow.py"></location>
<source>palette expanded to RGB</source>
<translation>bảng màu được đổi ra RGB</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_pillow.py"></location>
<source>converted from 1-bit</source>
<translation>chuyển từ 1 bit</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_pillow.py"></location>
<source>converted from {mode}</source>
<translation>chuyển từ {mode}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_pillow.py"></location>
<source>is in the colour mode {mode}, which cannot be read</source>
<translation>ở chế độ màu {mode}, không đọc được</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_tiff.py"></location>
<source>is a {bits}-bit TIFF in a colour space that cannot be read (photometric {photometric})</source>
<translation>là TIFF {bits} bit trong một không gian màu không đọc được (photometric {photometric})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_tiff.py"></location>
<source>is damaged (pixels are missing)</source>
<translation>bị hỏng (thiếu điểm ảnh)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_tiff.py"></location>
<source>has axes {axes} rather than rows and columns</source>
<translation>có các trục {axes} thay vì hàng và cột</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_tiff.py"></location>
<source>save it as a plain image</source>
<translation>hãy lưu nó thành ảnh thường</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_tiff.py"></location>
<source>has no readable first page</source>
<translation>không có trang đầu đọc được</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_writing.py"></location>
<source>has the extension {suffix}, in which no image can be written</source>
<translation>có phần mở rộng {suffix}, không ghi được ảnh vào loại tệp này</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_writing.py"></location>
<source>use one of {bits}</source>
<translation>hãy dùng một trong {bits}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_writing.py"></location>
<source>use one of {able}</source>
<translation>hãy dùng một trong {able}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_writing.py"></location>
<source>use 8, 16 or 32 bits</source>
<translation>hãy dùng 8, 16 hoặc 32 bit</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_writing.py"></location>
<source>cannot hold {bits} bits ({suffix} stores {either})</source>
<translation>không chứa được {bits} bit ({suffix} lưu {either})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_writing.py"></location>
<source>cannot be written, the image has NaN values</source>
<translation>không ghi được, ảnh có giá trị NaN</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_writing.py"></location>
<source>lower the learning rate and try again</source>
<translation>hãy giảm tốc độ học và thử lại</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_writing.py"></location>
<source>cannot hold {side} pixels on a side ({suffix} ends at {longest})</source>
<translation>không chứa được {side} điểm ảnh mỗi cạnh ({suffix} tối đa {longest})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/image_writing.py"></location>
<source>use .png or .tif</source>
<translation>hãy dùng .png hoặc .tif</translation>
</message>
<message>
<location filename="revdeconv_gui/document/loss_files.py"></location>
<source>has something else than a loss in line {line_num}: {error}</source>
<translation>có giá trị không phải là mất mát ở dòng {line_num}: {error}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/loss_files.py"></location>
<source>has not the columns {columns}</source>
<translation>không có các cột {columns}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/loss_files.py"></location>
<source>choose a table of losses</source>
<translation>hãy chọn một bảng mất mát</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>holds values of the type {dtype} in {name}, not plain numbers</source>
<translation>chứa giá trị kiểu {dtype} trong {name}, không phải số thường</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>is a fitted operator of version {get!r}, and this program knows version {version}</source>
<translation>là toán tử đã khớp phiên bản {get!r}, và chương trình này biết phiên bản {version}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>has not the extension of a fitted operator</source>
<translation>không có phần mở rộng của một toán tử đã khớp</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>use {operator_suffix}</source>
<translation>hãy dùng {operator_suffix}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>is not an NPZ file</source>
<translation>không phải là tệp NPZ</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>choose a file that --save-operator wrote</source>
<translation>hãy chọn một tệp mà --save-operator đã ghi</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>unpacks to more than {max_bytes:,} bytes</source>
<translation>giải nén ra hơn {max_bytes:,} byte</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>is damaged or truncated ({name} has {count} bytes for the shape {shape})</source>
<translation>bị hỏng hoặc bị cụt ({name} có {count} byte cho dạng {shape})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>is not a fitted operator (it has no header)</source>
<translation>không phải là toán tử đã khớp (nó không có phần đầu)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>has a header of {size:,} bytes</source>
<translation>có phần đầu {size:,} byte</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>is not a fitted operator</source>
<translation>không phải là toán tử đã khớp</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>update the program</source>
<translation>hãy cập nhật chương trình</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>has a radius of {radius}, {together} channels and {layers} layers</source>
<translation>có bán kính {radius}, {together} kênh và {layers} lớp</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>has a ridge of {ridge}</source>
<translation>có ridge bằng {ridge}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>has a header that does not fit the method {method}</source>
<translation>có phần đầu không hợp với phương pháp {method}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>holds arrays that do not belong to it ({sorted})</source>
<translation>chứa các mảng không thuộc về nó ({sorted})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>is for {together} channels, but its filter has {channels} kernels</source>
<translation>dành cho {together} kênh, nhưng bộ lọc của nó có {channels} nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>is incomplete: it has no {name}</source>
<translation>không đầy đủ: nó không có {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>one number</source>
<translation>một số</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>has {found} of {dtype} in {name}, not {wanted} of {dtype_2}</source>
<translation>có {found} kiểu {dtype} trong {name}, không phải {wanted} kiểu {dtype_2}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>has numbers in {name} that are not finite</source>
<translation>có các số không hữu hạn trong {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>has a header that is not JSON ({error})</source>
<translation>có phần đầu không phải là JSON ({error})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>has a header that makes no sense ({error})</source>
<translation>có phần đầu vô nghĩa ({error})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>is for a filter that is not usable: {error}</source>
<translation>dành cho một bộ lọc không dùng được: {error}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/operator_files.py"></location>
<source>holds something else than arrays, each once</source>
<translation>chứa thứ khác ngoài các mảng, hoặc một mảng lặp lại</translation>
</message>
<message>
<location filename="revdeconv_gui/document/pixel_cache.py"></location>
<source>was changed on the disk after it was added</source>
<translation>đã thay đổi trên đĩa sau khi được thêm vào</translation>
</message>
<message>
<location filename="revdeconv_gui/document/pixel_cache.py"></location>
<source>reload it</source>
<translation>hãy nạp lại nó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/pixel_cache.py"></location>
<source>has a name that no file can have</source>
<translation>có tên mà không tệp nào có thể mang</translation>
</message>
<message>
<location filename="revdeconv_gui/document/pixel_cache.py"></location>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>check the name</source>
<translation>hãy kiểm tra tên</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>does not exist</source>
<translation>không tồn tại</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>check the name and the folder</source>
<translation>hãy kiểm tra tên và thư mục</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>does not exist (a part of its path is a file)</source>
<translation>không tồn tại (một phần đường dẫn của nó là tệp)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>is a folder</source>
<translation>là một thư mục</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>choose a file</source>
<translation>hãy chọn một tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>may not be opened (permission denied)</source>
<translation>không được phép mở (quyền bị từ chối)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>change its permissions or choose another place</source>
<translation>hãy đổi quyền của nó hoặc chọn chỗ khác</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>may not be opened (not permitted)</source>
<translation>không được phép mở (không cho phép)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>is on a read-only disk</source>
<translation>nằm trên một đĩa chỉ đọc</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>choose another folder</source>
<translation>hãy chọn thư mục khác</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>does not fit on the disk</source>
<translation>không đủ chỗ trên đĩa</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>free some space or choose another disk</source>
<translation>hãy giải phóng bớt chỗ hoặc chọn đĩa khác</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>does not fit in your disk quota</source>
<translation>vượt hạn mức đĩa của bạn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>has too long a name</source>
<translation>có tên quá dài</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>choose a shorter one</source>
<translation>hãy chọn tên ngắn hơn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>is a symbolic link that leads back to itself</source>
<translation>là liên kết tượng trưng dẫn về chính nó</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>repair the link</source>
<translation>hãy sửa liên kết</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>cannot be opened (too many files are open)</source>
<translation>không mở được (quá nhiều tệp đang mở)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>close other files and try again</source>
<translation>hãy đóng các tệp khác và thử lại</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>cannot be written ({words})</source>
<translation>không ghi được ({words})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<location filename="revdeconv_gui/session/preferences.py"></location>
<source>cannot be read ({words})</source>
<translation>không đọc được ({words})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>check the disk and try again</source>
<translation>hãy kiểm tra đĩa và thử lại</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>cannot be written, its folder does not exist</source>
<translation>không ghi được, thư mục của nó không tồn tại</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>make the folder first</source>
<translation>hãy tạo thư mục trước</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>has {length:,} bytes, more than the limit of {limit:,} for such a file</source>
<translation>có {length:,} byte, vượt giới hạn {limit:,} cho một tệp như vậy</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>is not a regular file</source>
<translation>không phải là tệp thường</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>is empty (0 bytes)</source>
<translation>trống rỗng (0 byte)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/problems.py"></location>
<source>has a name with a NUL character</source>
<translation>có tên chứa ký tự NUL</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>check that it is the project you mean</source>
<translation>hãy kiểm tra xem đó có đúng là dự án bạn muốn</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>cannot hold so much</source>
<translation>không chứa được nhiều như vậy</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>remove some runs first</source>
<translation>hãy bỏ vài lần chạy trước</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>would be larger than 4 GB</source>
<translation>sẽ lớn hơn 4 GB</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>keep fewer images inside the project</source>
<translation>hãy giữ ít ảnh hơn bên trong dự án</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>is not a project</source>
<translation>không phải là dự án</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>choose a .revdeconv file</source>
<translation>hãy chọn một tệp .revdeconv</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>has {length:,} bytes, more than a project can have</source>
<translation>có {length:,} byte, nhiều hơn một dự án có thể có</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>is damaged or truncated (its end is missing)</source>
<translation>bị hỏng hoặc bị cụt (thiếu phần cuối)</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>has a list of {entries:,} entries in {size:,} bytes, more than a project can have</source>
<translation>có danh sách {entries:,} mục trong {size:,} byte, nhiều hơn một dự án có thể có</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>is not a project (it does not begin with {json_name})</source>
<translation>không phải là dự án (nó không bắt đầu bằng {json_name})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>has {count:,} entries, more than a project can have</source>
<translation>có {count:,} mục, nhiều hơn một dự án có thể có</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>has an entry twice</source>
<translation>có một mục xuất hiện hai lần</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>has entries that overlap</source>
<translation>có các mục chồng lên nhau</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>has a {json_name} of {file_size:,} bytes</source>
<translation>có {json_name} dài {file_size:,} byte</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>unpacks to {unpacked:,} bytes from {length:,}</source>
<translation>giải nén ra {unpacked:,} byte từ {length:,}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>has an entry that is not a plain file ({filename!r})</source>
<translation>có một mục không phải là tệp thường ({filename!r})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>is encrypted</source>
<translation>bị mã hóa</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>save it without a password</source>
<translation>hãy lưu nó không có mật khẩu</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>unpacks to {file_size:,} bytes from {compress_size:,}</source>
<translation>giải nén ra {file_size:,} byte từ {compress_size:,}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>is damaged or truncated ({filename!r})</source>
<translation>bị hỏng hoặc bị cụt ({filename!r})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>has values of the type {dtype} in {name!r}, not plain numbers</source>
<translation>có giá trị kiểu {dtype} trong {name!r}, không phải số thường</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>has an array that no project has ({name!r})</source>
<translation>có một mảng mà không dự án nào có ({name!r})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>is damaged or truncated ({name!r} has {count:,} bytes for {shape})</source>
<translation>bị hỏng hoặc bị cụt ({name!r} có {count:,} byte cho {shape})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/archive.py"></location>
<source>has an entry that does not belong into a project ({name!r})</source>
<translation>có một mục không thuộc về một dự án ({name!r})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has an image number twice</source>
<translation>có một số thứ tự ảnh xuất hiện hai lần</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has images with impossible numbers</source>
<translation>có ảnh với số thứ tự không thể có</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has a run number twice</source>
<translation>có một số thứ tự lần chạy xuất hiện hai lần</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has runs with impossible numbers</source>
<translation>có lần chạy với số thứ tự không thể có</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has an image of the shape {shape} ({name})</source>
<translation>có một ảnh dạng {shape} ({name})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has an image of {shape:,} x {shape_2:,} pixels ({name})</source>
<translation>có một ảnh {shape:,} x {shape_2:,} điểm ảnh ({name})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has an image of {dtype} ({name})</source>
<translation>có một ảnh kiểu {dtype} ({name})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has an image with values outside of 0 to 1 ({name})</source>
<translation>có một ảnh với giá trị ngoài 0 đến 1 ({name})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has pairs of kernel size {size}</source>
<translation>có các cặp với cỡ nhân {size}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has learning settings that no run can have</source>
<translation>có thiết lập học mà không lần chạy nào có thể có</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has impossible numbers in run {id}</source>
<translation>có các số không thể có trong lần chạy {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has an impossible learning rate in run {id}</source>
<translation>có tốc độ học không thể có trong lần chạy {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has losses that do not belong together in run {id}</source>
<translation>có các mất mát không thuộc về nhau trong lần chạy {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has impossible losses in run {id}</source>
<translation>có các mất mát không thể có trong lần chạy {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/checks.py"></location>
<source>has a course of weights that does not belong to run {id}</source>
<translation>có một quá trình trọng số không thuộc về lần chạy {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>has a {json_name} of more values than a project can have</source>
<translation>có {json_name} với nhiều giá trị hơn một dự án có thể có</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>has a {json_name} without a document</source>
<translation>có {json_name} không chứa tài liệu</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>choose a {project_suffix} file</source>
<translation>hãy chọn một tệp {project_suffix}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>has a {json_name} that is not valid: {error}</source>
<translation>có {json_name} không hợp lệ: {error}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>has a {json_name} that is nested too deeply</source>
<translation>có {json_name} lồng nhau quá sâu</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>is of version {version}, and this program understands up to version {version_2}</source>
<translation>thuộc phiên bản {version}, và chương trình này hiểu đến phiên bản {version_2}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>does not make sense: {error}</source>
<translation>không hợp lý: {error}</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>has a sample image that this program does not know ({name})</source>
<translation>có một ảnh mẫu mà chương trình này không biết ({name})</translation>
</message>
<message>
<location filename="revdeconv_gui/document/project_files/loading.py"></location>
<source>close other programs</source>
<translation>hãy đóng các chương trình khác</translation>
</message>
<message>
<location filename="revdeconv_gui/document/published.py"></location>
<source>The paper subtracts 0.1 again and again: its rate {rate:g} is {theirs!r}. Above the stable rate the last digit can change the figures; write “paper” to get the rates as they are there.</source>
<translation>Bài báo trừ 0.1 nhiều lần liên tiếp: tốc độ {rate:g} của nó là {theirs!r}. Trên tốc độ ổn định, chữ số cuối có thể làm các số thay đổi; hãy viết “paper” để có đúng các tốc độ ấy.</translation>
</message>
<message>
<location filename="revdeconv_gui/document/samples/photo_files.py"></location>
<source>is not installed</source>
<translation>chưa được cài đặt</translation>
</message>
<message>
<location filename="revdeconv_gui/document/samples/photo_files.py"></location>
<source>install scikit-image</source>
<translation>hãy cài scikit-image</translation>
</message>
<message>
<location filename="revdeconv_gui/document/samples/photo_files.py"></location>
<source>is missing from scikit-image</source>
<translation>không có trong scikit-image</translation>
</message>
<message>
<location filename="revdeconv_gui/document/samples/photo_files.py"></location>
<source>install scikit-image from its wheel</source>
<translation>hãy cài scikit-image từ wheel của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>It brings no text of its licence along.</source>
<translation>Nó không kèm theo văn bản giấy phép.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>Its terms are in its notices.</source>
<translation>Các điều khoản nằm trong thông báo của nó.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>Qt and PySide6 are used under the LGPL, version 3: their libraries are separate files and may be replaced by others of the same interface.</source>
<translation>Qt và PySide6 được dùng theo LGPL, phiên bản 3: thư viện của chúng là các tệp riêng và có thể thay bằng thư viện khác có cùng giao diện.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>&lt;h2&gt;Reverse Deconvolution {version}&lt;/h2&gt;&lt;p&gt;Learn a convolutional filter from images, look inside it, and run it backwards.&lt;/p&gt;&lt;p&gt;After Loc Nguyen (2023), &lt;i&gt;{title}&lt;/i&gt;, &lt;a style="color: {accent}" href="https://doi.org/{doi}"&gt;doi:{doi}&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;Copyright © 2026 The revdeconv_gui developers. MIT licence: use it, change it and pass it on, with its notice; without any warranty. The whole text is among the licences.&lt;/p&gt;&lt;p&gt;Python {python_version}, Qt {qversion}, {system} {machine}.&lt;/p&gt;</source>
<translation>&lt;h2&gt;Reverse Deconvolution {version}&lt;/h2&gt;&lt;p&gt;Học một bộ lọc tích chập từ ảnh, xem bên trong nó, và chạy nó ngược lại.&lt;/p&gt;&lt;p&gt;Theo Loc Nguyen (2023), &lt;i&gt;{title}&lt;/i&gt;, &lt;a style="color: {accent}" href="https://doi.org/{doi}"&gt;doi:{doi}&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;Bản quyền © 2026 The revdeconv_gui developers. Giấy phép MIT: được sử dụng, sửa đổi và phân phối lại, kèm thông báo của nó; không có bảo hành nào. Toàn văn nằm trong phần giấy phép.&lt;/p&gt;&lt;p&gt;Python {python_version}, Qt {qversion}, {system} {machine}.&lt;/p&gt;</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>{name}; can be selected and copied</source>
<translation>{name}; có thể chọn và sao chép</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>About Reverse Deconvolution</source>
<translation>Giới thiệu Reverse Deconvolution</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>&amp;Program</source>
<translation>&amp;Chương trình</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>How to &amp;cite</source>
<translation>Cách &amp;trích dẫn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>&amp;Licences of its parts</source>
<translation>&amp;Giấy phép các thành phần</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>Parts of this window</source>
<translation>Các phần của cửa sổ này</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>Version and licence, the citation, the licences of all parts</source>
<translation>Phiên bản và giấy phép, cách trích dẫn, giấy phép của mọi thành phần</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>Close this window (Esc)</source>
<translation>Đóng cửa sổ này (Esc)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>The citation</source>
<translation>Thông tin trích dẫn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>C&amp;opy</source>
<translation>&amp;Sao chép</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>Put the citation, as text and as BibTeX, into the clipboard</source>
<translation>Đưa thông tin trích dẫn, dạng văn bản và dạng BibTeX, vào bảng tạm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>Parts of the program</source>
<translation>Các thành phần của chương trình</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>Everything that the program is made of; a part's notices stand beside</source>
<translation>Tất cả những gì tạo nên chương trình; thông báo của từng thành phần nằm bên cạnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>Notices of the part</source>
<translation>Thông báo của thành phần</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>The notices could not be read: {problem}.</source>
<translation>Không đọc được các thông báo: {problem}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>Copied the citation.</source>
<translation>Đã sao chép thông tin trích dẫn.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>If the method is of use to you, cite the paper:</source>
<translation>Nếu phương pháp này có ích cho bạn, hãy trích dẫn bài báo:</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>The notices are being read.</source>
<translation>Đang đọc các thông báo.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/about_window.py"></location>
<source>The program runs from a copy of its source that was not installed.</source>
<translation>Chương trình chạy từ một bản mã nguồn chưa được cài đặt.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>&amp;File</source>
<translation>Tệ&amp;p</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Edit</source>
<translation>Sử&amp;a</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Fi&amp;lter</source>
<translation>Bộ &amp;lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Run</source>
<translation>Chạ&amp;y</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;View</source>
<translation>Xe&amp;m</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Help</source>
<translation>Trợ &amp;giúp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;New</source>
<translation>Tạ&amp;o mới</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Open…</source>
<translation>&amp;Mở…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Save</source>
<translation>&amp;Lưu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Save &amp;as…</source>
<translation>Lưu &amp;dưới tên…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>Add &amp;images…</source>
<translation>Thêm ản&amp;h…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/gui/commands.py"></location>
<location filename="revdeconv_gui/session/images.py"></location>
<location filename="revdeconv_gui/session/session.py"></location>
<source>Add images</source>
<translation>Thêm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Add a &amp;folder…</source>
<translation>Thêm thư mụ&amp;c…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Add sam&amp;ple images</source>
<translation>Thêm ảnh mẫ&amp;u</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Open a fi&amp;lter…</source>
<translation>Mở một &amp;bộ lọc…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Sa&amp;ve the filter as…</source>
<translation>Lưu bộ lọc dướ&amp;i tên…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>&amp;Export…</source>
<translation>&amp;Xuất…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Save the plo&amp;t as…</source>
<translation>Lưu biểu đồ dưới tê&amp;n…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Quit</source>
<translation>&amp;Thoát</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Paste i&amp;mages</source>
<translation>Dán ản&amp;h</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Find an image</source>
<translation>&amp;Tìm một ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Copy view</source>
<translation>&amp;Sao chép khung nhìn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Remove &amp;image</source>
<translation>&amp;Bỏ ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Remove r&amp;un</source>
<translation>Bỏ lần chạ&amp;y</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Learn</source>
<translation>&amp;Học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Pause</source>
<translation>&amp;Tạm dừng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Stop</source>
<translation>&amp;Dừng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>S&amp;tep</source>
<translation>Từng &amp;bước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Reset</source>
<translation>Đặt &amp;lại</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Deconvolve</source>
<translation>&amp;Giải chập</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>Earl&amp;ier moment</source>
<translation>Thời điểm t&amp;rước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>L&amp;ater moment</source>
<translation>Thời điểm &amp;sau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>&amp;End of the run</source>
<translation>&amp;Cuối lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>&amp;Make it the editor’s filter</source>
<translation>Đưa vào trình s&amp;oạn bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>&amp;Continue from here</source>
<translation>Tiếp tục từ đâ&amp;y</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>E&amp;xport its filter…</source>
<translation>&amp;Xuất bộ lọc của nó…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Next page</source>
<translation>Trang &amp;sau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Previous page</source>
<translation>Trang t&amp;rước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Zoom &amp;in</source>
<translation>&amp;Phóng to</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Zoom &amp;out</source>
<translation>Th&amp;u nhỏ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Fit to window</source>
<translation>&amp;Vừa cửa sổ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Actual pixels</source>
<translation>Cỡ &amp;thật (1:1)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>All four in a &amp;grid</source>
<translation>Cả bốn hình trong &amp;lưới</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Two &amp;side by side</source>
<translation>Hai &amp;hình cạnh nhau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>S&amp;wipe one over the other</source>
<translation>&amp;Gạt hình này trên hình kia</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Blink between two</source>
<translation>Nhấp nhá&amp;y giữa hai hình</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Inspect bloc&amp;ks</source>
<translation>Khảo sát khố&amp;i</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Histogram and measures</source>
<translation>&amp;Biểu đồ tần suất và số đo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Reset the layout</source>
<translation>Đặt lại bố cụ&amp;c</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;User guide</source>
<translation>&amp;Hướng dẫn sử dụng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;First steps</source>
<translation>&amp;Những bước đầu tiên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Keyboard shortcuts</source>
<translation>&amp;Phím tắt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;What’s this?</source>
<translation>Đâ&amp;y là gì?</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Explain the control with the focus</source>
<translation>Giải thích ô đang được &amp;chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;Copy diagnostics</source>
<translation>&amp;Sao chép thông tin chẩn đoán</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Show the &amp;log file</source>
<translation>Mở tệp nhật &amp;ký</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>&amp;About</source>
<translation>&amp;Giới thiệu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Main toolbar</source>
<translation>Thanh công cụ chính</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>Three steps to a learned filter</source>
<translation>Ba bước để có một bộ lọc học được</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Then click what you want to know about</source>
<translation>Rồi nhấp vào thứ bạn muốn biết</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>Versions, system, settings and the end of the log, without folders: for a report of a fault</source>
<translation>Phiên bản, hệ thống, thiết lập và phần cuối nhật ký, không có tên thư mục: để báo lỗi</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/actions.py"></location>
<source>In the file manager</source>
<translation>Trong trình quản lý tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Nothing is reversed yet: press Learn (F5) or Deconvolve (F6).</source>
<translation>Chưa có gì được chạy ngược: nhấn Học (F5) hoặc Giải chập (F6).</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Equation 3 is the paper’s method: choose a filter to reverse above the deconvolved picture.</source>
<translation>Phương trình 3 là phương pháp của bài báo: hãy chọn một bộ lọc để đảo ngược ở trên hình giải chập.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>p is what the kernel makes of the block, t what it was to make: the learning error is e = t − p.</source>
<translation>p là giá trị nhân cho ra, t là giá trị cần có: sai số học là e = t − p.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<location filename="revdeconv_gui/gui/inspect_shown.py"></location>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Filter</source>
<translation>Bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Equation 1: what the kernel makes of the source pixels, and the error</source>
<translation>Phương trình 1: nhân cho ra gì từ các điểm ảnh nguồn, và sai số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Reverse</source>
<translation>Ngược</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Equation 3: how the filtered pixel becomes a block, entry by entry</source>
<translation>Phương trình 3: điểm ảnh đã lọc trở thành một khối ra sao, từng phần tử một</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Channel of the block</source>
<translation>Kênh của khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>The entry before (Left)</source>
<translation>Phần tử trước (←)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Entry before</source>
<translation>Phần tử trước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>The next entry (Right)</source>
<translation>Phần tử sau (→)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Next entry</source>
<translation>Phần tử sau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Copy all numbers of this equation as text</source>
<translation>Sao chép mọi số của phương trình này dưới dạng văn bản</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Copy the numbers</source>
<translation>Sao chép các số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_panel.py"></location>
<source>Copied: block {place}, {equations}.</source>
<translation>Đã sao chép: khối {place}, {equations}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>red</source>
<translation>đỏ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>green</source>
<translation>lục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>blue</source>
<translation>lam</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>Entry {entry} of {count}, row {row}, column {column}: </source>
<translation>Phần tử {entry} trên {count}, hàng {row}, cột {column}: </translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>{clipped} of {count} clipped</source>
<translation>{clipped} trên {count} bị cắt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>divisor</source>
<translation>số chia</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>f({v}), clipped</source>
<translation>f({v}), bị cắt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>, {still} left at x by a zero divisor</source>
<translation>, {still} giữ ở x do số chia bằng 0</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>{text}; smallest divisor {small}.</source>
<translation>{text}; số chia nhỏ nhất {small}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>Block {place}: equation 1 with {kernel}</source>
<translation>Khối {place}: phương trình 1 với {kernel}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>Block {place}: equation 3 with {reversed_with}</source>
<translation>Khối {place}: phương trình 3 với {reversed_with}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>sum of the products</source>
<translation>tổng các tích</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>target</source>
<translation>đích</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>t − p, the error</source>
<translation>t − p, sai số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>filtered pixel, {pixel}</source>
<translation>điểm ảnh đã lọc, {pixel}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>w is 0</source>
<translation>w bằng 0</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>w is 0 in another channel</source>
<translation>w bằng 0 ở kênh khác</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>sum over the others</source>
<translation>tổng trên các phần tử khác</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>{entry} computed already</source>
<translation>{entry} đã tính xong</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>{left} still x</source>
<translation>{left} vẫn là x</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<location filename="revdeconv_gui/gui/inspect_shown.py"></location>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>Channel {name}</source>
<translation>Kênh {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>sum {sums!r}, weight {weight!r}, bias {bias!r}</source>
<translation>tổng {sums!r}, hệ số {weight!r}, độ chệch {bias!r}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>before f {before!r}, after f {values!r}</source>
<translation>trước f {before!r}, sau f {values!r}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>target {target!r}, error {errors!r}</source>
<translation>đích {target!r}, sai số {errors!r}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>Nothing is reversed.</source>
<translation>Chưa có gì được chạy ngược.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>Channel {name}: x = {filtered} / 255 = {x!r}, bias {bias!r}</source>
<translation>Kênh {name}: x = {filtered} / 255 = {x!r}, độ chệch {bias!r}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>row	column	others computed	others still x	sum over the others	divisor	before f	after f	remark</source>
<translation>hàng	cột	phần tử khác đã tính	phần tử khác vẫn là x	tổng trên các phần tử khác	số chia	trước f	sau f	ghi chú</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>{how}: weight and bias</source>
<translation>{how}: hệ số và độ chệch</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>f({v}), not clipped</source>
<translation>f({v}), không bị cắt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>x, for {why}</source>
<translation>x, vì {why}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>pixels</source>
<translation>điểm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>kernel</source>
<translation>nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>products</source>
<translation>tích</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>zero divisor: x</source>
<translation>số chia bằng 0: x</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/block_words.py"></location>
<source>clipped</source>
<translation>bị cắt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Images ({patterns});;All files (*)</source>
<translation>Ảnh ({patterns});;Mọi tệp (*)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Open a filter</source>
<translation>Mở một bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>Filters ({patterns});;All files (*)</source>
<translation>Bộ lọc ({patterns});;Mọi tệp (*)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Open {name}</source>
<translation>Mở {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Opened the filter {path}.</source>
<translation>Đã mở bộ lọc {path}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Deconvolved by reversing {which}.</source>
<translation>Đã giải chập bằng cách chạy ngược {which}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Stop it and quit? You will be asked whether to save what it has learned so far.</source>
<translation>Dừng và thoát? Bạn sẽ được hỏi có lưu những gì đã học được đến lúc này không.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Stop and quit</source>
<translation>Dừng và thoát</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Opens {name} alone: one project at a time, and images and filters after it.</source>
<translation>Chỉ mở {name}: mỗi lần một dự án, ảnh và bộ lọc thì mở sau.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Save the filter</source>
<translation>Lưu bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<source>Save the picture</source>
<translation>Lưu hình</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>the learned filter of run {id}</source>
<translation>bộ lọc học được của lần chạy {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>the true filter</source>
<translation>bộ lọc thật</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Learning is going on</source>
<translation>Đang học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>An experiment is going on</source>
<translation>Đang làm thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>A run is still learning.</source>
<translation>Một lần chạy vẫn đang học.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>An experiment is still running.</source>
<translation>Một thí nghiệm vẫn đang chạy.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Go on learning</source>
<translation>Học tiếp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Go on</source>
<translation>Tiếp tục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/commands.py"></location>
<source>Wrote {names} to {parent}.</source>
<translation>Đã ghi {names} vào {parent}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/methods_gallery.py"></location>
<source>Original</source>
<translation>Ảnh gốc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Filtered</source>
<translation>Đã lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Deconvolved</source>
<translation>Giải chập</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>Deconvolved − original</source>
<translation>Giải chập − gốc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Compare: grid</source>
<translation>So sánh: lưới</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Compare: side</source>
<translation>So sánh: cạnh nhau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Compare: swipe</source>
<translation>So sánh: gạt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Compare: blink</source>
<translation>So sánh: nhấp nháy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>All four in a grid</source>
<translation>Cả bốn hình trong lưới</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Two side by side</source>
<translation>Hai hình cạnh nhau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>One over the other, parted by a handle: drag it, or press [ and ]</source>
<translation>Hình này trên hình kia, ngăn cách bởi một thanh: hãy kéo nó, hoặc nhấn [ và ]</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>One in place of the other: hold B</source>
<translation>Hình này thay cho hình kia: giữ phím B</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Hold (B)</source>
<translation>Giữ (B)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Hold to see the second picture (B)</source>
<translation>Giữ để xem hình thứ hai (B)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Scale of differences</source>
<translation>Thang của hiệu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Values of difference at the ends of the colours; blue: too dark, red: too bright</source>
<translation>Giá trị của hiệu ở hai đầu dải màu; lam: quá tối, đỏ: quá sáng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Outline pixels and blocks where they are large (G)</source>
<translation>Viền điểm ảnh và khối khi chúng đủ lớn (G)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Pixel and block grid</source>
<translation>Lưới điểm ảnh và khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Histogram and measures (H)</source>
<translation>Biểu đồ tần suất (histogram) và số đo (H)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Histogram and measures</source>
<translation>Biểu đồ tần suất và số đo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Inspect blocks: a click shows the sums behind a block (I)</source>
<translation>Khảo sát khối: nhấp vào một khối để xem các tổng đằng sau nó (I)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Inspect blocks</source>
<translation>Khảo sát khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Values (of 255) at the ends of the colours. {hints}</source>
<translation>Giá trị (trên 255) ở hai đầu dải màu. {hints}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Colours of the fourth picture: {hints}</source>
<translation>Màu của hình thứ tư: {hints}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>Blue: too dark. Red: too bright.</source>
<translation>Lam: quá tối. Đỏ: quá sáng.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<source>Colours of differences: blue is too dark, red too bright</source>
<translation>Màu của hiệu: lam là quá tối, đỏ là quá sáng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>First picture</source>
<translation>Hình thứ nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Second picture</source>
<translation>Hình thứ hai</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_bar.py"></location>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<location filename="revdeconv_gui/gui/inspect_weights.py"></location>
<source>Difference</source>
<translation>Hiệu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_tiles.py"></location>
<source>Filters side by side</source>
<translation>Các bộ lọc cạnh nhau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_tiles.py"></location>
<source>A click or Enter looks at that filter; a double click shows its weights</source>
<translation>Nhấp hoặc Enter để xem bộ lọc đó; nhấp đúp để hiện trọng số của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_view.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Comparison</source>
<translation>So sánh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_words.py"></location>
<source>{change:.2%} farther than the zoom</source>
<translation>xa hơn ảnh phóng to {change:.2%}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_words.py"></location>
<source>∞ dB (equal)</source>
<translation>∞ dB (bằng nhau)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_words.py"></location>
<source>farther than the zoom, which is perfect</source>
<translation>xa hơn ảnh phóng to, vốn đã hoàn hảo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_words.py"></location>
<source>as near as the zoom</source>
<translation>gần bằng ảnh phóng to</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_words.py"></location>
<source>{change:.2%} nearer than the zoom</source>
<translation>gần hơn ảnh phóng to {change:.2%}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_words.py"></location>
<source>  block row {row}, column {column}</source>
<translation>  khối hàng {row}, cột {column}</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/compare_words.py"></location>
<source>after {count:,} blocks</source>
<translation><numerusform>sau {count:,} khối</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/compare_words.py"></location>
<source>difference {difference:+d}</source>
<translation>hiệu {difference:+d}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_images.py"></location>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Images of the experiment</source>
<translation>Ảnh của thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_images.py"></location>
<source>Space ticks the chosen image</source>
<translation>Phím cách đánh dấu ảnh đang chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_images.py"></location>
<source>Make the experiment with the ticked images</source>
<translation>Làm thí nghiệm với các ảnh được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_images.py"></location>
<source>Leave the choice as it was</source>
<translation>Giữ nguyên lựa chọn như trước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_images.py"></location>
<source>{count:,} of {count_2:,} ticked</source>
<translation>{count:,} trên {count_2:,} được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_images.py"></location>
<source>&amp;All</source>
<translation>&amp;Tất cả</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_images.py"></location>
<source>Tick every image</source>
<translation>Đánh dấu mọi ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_images.py"></location>
<source>&amp;None</source>
<translation>&amp;Không ảnh nào</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_images.py"></location>
<source>Untick every image</source>
<translation>Bỏ đánh dấu mọi ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>The paper’s experiment, on your own images

Each chosen filter is learned at each chosen rate from what it makes of the images. The learned filter is then run backwards over every filtered image, and the result is compared with the original, and with a plain zoom of the filtered image.

You get the paper’s Tables 1 and 2 with its published figures beside, a heat map, the loss ratio against the rate, and all learned filters. Each can be opened in the workbench; one report has it all.</source>
<translation>Thí nghiệm của bài báo, trên ảnh của chính bạn

Mỗi bộ lọc được chọn sẽ được học ở mỗi tốc độ được chọn, từ những gì nó tạo ra với các ảnh. Bộ lọc học được sau đó chạy ngược trên mọi ảnh đã lọc, và kết quả được so với ảnh gốc, và với ảnh đã lọc được phóng to đơn thuần.

Bạn có Bảng 1 và Bảng 2 của bài báo với các số đã công bố bên cạnh, một bản đồ nhiệt, tỉ lệ mất mát theo tốc độ, và mọi bộ lọc học được. Mỗi kết quả mở được trong bàn làm việc; một báo cáo chứa tất cả.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>{rows} from {images}, {seconds}</source>
<translation>{rows} từ {images}, {seconds}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>Run the experiment</source>
<translation>Chạy thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Pause</source>
<translation>Tạm dừng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Stop</source>
<translation>Dừng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>Stop and keep the rows that are done (Esc)</source>
<translation>Dừng và giữ các hàng đã xong (Esc)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>Progress of the experiment</source>
<translation>Tiến độ của thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>How much of the work is done</source>
<translation>Bao nhiêu phần công việc đã xong</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>Add a filter</source>
<translation>Thêm một bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<location filename="revdeconv_gui/session/methods_run.py"></location>
<source>Reading the images</source>
<translation>Đang đọc ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>{done} of {total} steps</source>
<translation>{done} trên {total} bước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>{share:.0%} · {done}{words}, {seconds_left} left</source>
<translation>{share:.0%} · {done}{words}, còn {seconds_left}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>Learn, deconvolve and measure everything that is chosen</source>
<translation>Học, giải chập và đo mọi thứ được chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Resume</source>
<translation>Chạy tiếp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>Go on (Space)</source>
<translation>Tiếp tục (phím cách)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>Hold after the current step (Space)</source>
<translation>Tạm dừng sau bước hiện tại (phím cách)</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<location filename="revdeconv_gui/session/experiments.py"></location>
<source>{count:,} rows</source>
<translation><numerusform>{count:,} hàng</numerusform></translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<location filename="revdeconv_gui/session/images.py"></location>
<location filename="revdeconv_gui/session/keeping.py"></location>
<location filename="revdeconv_gui/session/project.py"></location>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>{count:,} images</source>
<translation><numerusform>{count:,} ảnh</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>, paused</source>
<translation>, tạm dừng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_page.py"></location>
<source>, stopping</source>
<translation>, đang dừng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_plot.py"></location>
<source>shaded: above the stable rate {stable:.3g}, SGD may diverge</source>
<translation>tô mờ: trên tốc độ ổn định {stable:.3g}, SGD có thể phân kỳ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_plot.py"></location>
<source>○ printed in the paper</source>
<translation>○ in trong bài báo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_plot.py"></location>
<source>learning rate</source>
<translation>tốc độ học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_plot.py"></location>
<source>loss ratio, %</source>
<translation>tỉ lệ mất mát, %</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_plot.py"></location>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Loss ratio against learning rate</source>
<translation>Tỉ lệ mất mát theo tốc độ học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_plot.py"></location>
<source>A click on a point opens its run; wheel and drag zoom and move, a double click shows all</source>
<translation>Nhấp vào một điểm để mở lần chạy của nó; lăn và kéo để phóng to và di chuyển, nhấp đúp để hiện tất cả</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_plot.py"></location>
<source>{title}, rate {row_rate}: {of}</source>
<translation>{title}, tốc độ {row_rate}: {of}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>The stronger the colour, the larger; a click opens the run.</source>
<translation>Màu càng mạnh, số càng lớn; nhấp để mở lần chạy.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Table 1</source>
<translation>Bảng 1</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Every filter at every rate, the paper’s figures beside</source>
<translation>Mọi bộ lọc ở mọi tốc độ, số của bài báo ở bên cạnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Table 2</source>
<translation>Bảng 2</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Averages over the rates</source>
<translation>Trung bình trên các tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Heat map</source>
<translation>Bản đồ nhiệt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>One measure, filters by rates</source>
<translation>Một số đo, bộ lọc theo tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Filters</source>
<translation>Bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>The learned filters, filters by rates</source>
<translation>Các bộ lọc học được, bộ lọc theo tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>stopped before the end · {text}</source>
<translation>dừng giữa chừng · {text}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Per cent; blue is nearer to the original, red farther; a click opens the run.</source>
<translation>Phần trăm; lam là gần ảnh gốc hơn, đỏ là xa hơn; nhấp để mở lần chạy.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Blue is too small, red too large; a click opens the run.</source>
<translation>Lam là quá nhỏ, đỏ là quá lớn; nhấp để mở lần chạy.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Per cent; the stronger the colour, the larger; a click opens the run.</source>
<translation>Phần trăm; màu càng mạnh, số càng lớn; nhấp để mở lần chạy.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<location filename="revdeconv_gui/gui/window_pages.py"></location>
<source>Experiment</source>
<translation>Thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Which finished experiment is shown</source>
<translation>Thí nghiệm đã xong nào được hiện</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Export ▾</source>
<translation>Xuất ▾</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Write the results as a file</source>
<translation>Ghi kết quả ra tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Remove</source>
<translation>Bỏ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Remove this experiment (can be undone)</source>
<translation>Bỏ thí nghiệm này (có thể hoàn tác)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Results of the experiment</source>
<translation>Kết quả của thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Measure of the heat map</source>
<translation>Số đo của bản đồ nhiệt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>What the heat map shows</source>
<translation>Bản đồ nhiệt hiện điều gì</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Mean over the channels, each on its own scale; a click opens the run.</source>
<translation>Trung bình trên các kênh, mỗi ô một thang riêng; nhấp để mở lần chạy.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>{row_words}
Enter or a double click opens it.</source>
<translation>{row_words}
Enter hoặc nhấp đúp để mở.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_results.py"></location>
<source>Experiment {id}</source>
<translation>Thí nghiệm {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Ticked images</source>
<translation>Ảnh đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>The images that are ticked in the list, in its order.</source>
<translation>Các ảnh được đánh dấu trong danh sách, theo thứ tự của nó.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>All images</source>
<translation>Mọi ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Every image of the list.</source>
<translation>Mọi ảnh trong danh sách.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>The shown image</source>
<translation>Ảnh đang hiện</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Only the image that the workbench shows.</source>
<translation>Chỉ ảnh mà bàn làm việc đang hiện.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Single images</source>
<translation>Từng ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Those that you choose in a list.</source>
<translation>Những ảnh bạn chọn trong một danh sách.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>The paper’s rule, equation 2.</source>
<translation>Quy tắc của bài báo, phương trình 2.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Normalised LMS</source>
<translation>LMS chuẩn hóa</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Stable at every rate up to 1.</source>
<translation>Ổn định ở mọi tốc độ đến 1.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Least squares</source>
<translation>Bình phương tối thiểu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>The exact solution; it has no rate: one row for each filter.</source>
<translation>Nghiệm chính xác; không có tốc độ: mỗi bộ lọc một hàng.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>As in the paper</source>
<translation>Như trong bài báo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Leaves out the last row and column of blocks of each image.</source>
<translation>Bỏ hàng và cột khối cuối cùng của mỗi ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>All blocks</source>
<translation>Mọi khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Every block takes part.</source>
<translation>Mọi khối đều tham gia.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>The editor’s filter ({name}, {size} × {size})</source>
<translation>Bộ lọc của trình soạn ({name}, {size} × {size})</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>paper, or 1:0.1:0.1</source>
<translation>paper, hoặc 1:0.1:0.1</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>SSIM too</source>
<translation>Cả SSIM</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Measure SSIM</source>
<translation>Đo SSIM</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Measure structural similarity too, by scikit-image: takes far longer than all the rest</source>
<translation>Đo cả độ tương đồng cấu trúc, bằng scikit-image: lâu hơn nhiều so với tất cả phần còn lại</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Learn a bias too</source>
<translation>Học cả độ chệch</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Learn a number for each channel that is added to the sum; the paper has none</source>
<translation>Học cho mỗi kênh một số được cộng vào tổng; bài báo không có</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Add a filter &amp;file…</source>
<translation>Thêm một &amp;tệp bộ lọc…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>The &amp;paper’s three</source>
<translation>&amp;Ba bộ lọc của bài báo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>{count} filters: {names}</source>
<translation>{count} bộ lọc: {names}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<location filename="revdeconv_gui/session/rates.py"></location>
<source>none</source>
<translation>không có</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>&amp;Images</source>
<translation>Ản&amp;h</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Which images to learn from and to measure on</source>
<translation>Học từ ảnh nào và đo trên ảnh nào</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>&amp;Filters</source>
<translation>&amp;Bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Filters of the experiment</source>
<translation>Bộ lọc của thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Which filters to learn</source>
<translation>Học những bộ lọc nào</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>&amp;Rates</source>
<translation>&amp;Tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Rates of the experiment</source>
<translation>Tốc độ của thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Learning rates: {help}</source>
<translation>Tốc độ học: {help}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>R&amp;ules</source>
<translation>&amp;Quy tắc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Rules of the experiment</source>
<translation>Quy tắc của thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Which learning rules to try</source>
<translation>Thử những quy tắc học nào</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>&amp;Epochs</source>
<translation>&amp;Epoch</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Epochs of the experiment</source>
<translation>Số epoch của thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Passes over all images; the paper makes one</source>
<translation>Số lượt qua mọi ảnh; bài báo chạy một lượt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>&amp;Border</source>
<translation>B&amp;iên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Border rule of the experiment</source>
<translation>Quy tắc biên của thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Which blocks take part in learning</source>
<translation>Những khối nào tham gia học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Acti&amp;vation</source>
<translation>Kích h&amp;oạt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>Activation of the experiment</source>
<translation>Hàm kích hoạt của thí nghiệm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_setup.py"></location>
<source>What is done to each sum</source>
<translation>Phép áp lên mỗi tổng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>over the area that whole blocks cover</source>
<translation>trên vùng mà các khối trọn vẹn phủ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>1 to 0.1, as printed</source>
<translation>1 đến 0.1, như đã in</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>{count} rates</source>
<translation><numerusform>{count} tốc độ</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Rate</source>
<translation>Tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Learning rate</source>
<translation>Tốc độ học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>The filter that was to be learned</source>
<translation>Bộ lọc cần được học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>Over</source>
<translation>Trên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>What is averaged</source>
<translation>Lấy trung bình trên cái gì</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Rule</source>
<translation>Quy tắc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Learning rule</source>
<translation>Quy tắc học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>Covered {what}</source>
<translation>{what} vùng phủ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>Mean {title} over the rates</source>
<translation>{title} trung bình trên các tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>Paper</source>
<translation>Bài báo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>{title} as the paper prints it, of its own ten images</source>
<translation>{title} như in trong bài báo, của mười ảnh của bài báo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>change</source>
<translation>thay đổi</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/experiment_table.py"></location>
<source>{title} in the paper’s Table 2</source>
<translation>{title} trong Bảng 2 của bài báo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/images_list.py"></location>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Images</source>
<translation>Ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/images_table.py"></location>
<source>Images, table</source>
<translation>Ảnh, dạng bảng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Learn the pairs or the filter</source>
<translation>Học các cặp hay bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/filter_boxes.py"></location>
<source>Channel to edit</source>
<translation>Kênh cần sửa</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/filter_matrix.py"></location>
<source>Kernel matrix</source>
<translation>Ma trận nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Runs</source>
<translation>Lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/log_panel.py"></location>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>Log</source>
<translation>Nhật ký</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/worked_example.py"></location>
<source>Worked example</source>
<translation>Ví dụ tính tay</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Make it the editor’s filter</source>
<translation>Đưa vào trình soạn bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Continue from here</source>
<translation>Tiếp tục từ đây</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Export its filter</source>
<translation>Xuất bộ lọc của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>End of the run</source>
<translation>Cuối lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Channel of the histogram</source>
<translation>Kênh của biểu đồ tần suất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/rate_grid.py"></location>
<source>Learned filters, filters by rates</source>
<translation>Bộ lọc học được, bộ lọc theo tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/rate_grid.py"></location>
<source>Heat map, filters by rates</source>
<translation>Bản đồ nhiệt, bộ lọc theo tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Compared methods</source>
<translation>Các phương pháp được so sánh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>Panels</source>
<translation>Các khung</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/pages.py"></location>
<source>Pages</source>
<translation>Các trang</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>Sections</source>
<translation>Các mục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Tick what to learn from (Enter); drag to change the order; right click for more</source>
<translation>Đánh dấu ảnh cần học (Enter); kéo để đổi thứ tự; nhấp chuột phải để có thêm lựa chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Whether a run learns the unknown filter of the pairs, or the filter of the editor</source>
<translation>Lần chạy học bộ lọc chưa biết của các cặp, hay bộ lọc của trình soạn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Which channel’s matrix is edited</source>
<translation>Ma trận của kênh nào được sửa</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Type a number or an expression; arrows, Enter and Tab move</source>
<translation>Gõ một số hoặc một biểu thức; mũi tên, Enter và Tab di chuyển</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>A click shows the run everywhere; Del removes it</source>
<translation>Nhấp để hiện lần chạy ở mọi nơi; Del bỏ nó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Everything that the program has said; can be selected and copied</source>
<translation>Mọi điều chương trình đã nói; có thể chọn và sao chép</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Arrows go from entry to entry, with Ctrl from block to block</source>
<translation>Mũi tên đi từng phần tử, với Ctrl thì từng khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Put the weights of this moment into the filter editor</source>
<translation>Đưa trọng số của thời điểm này vào trình soạn bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Start a new run from the weights of this moment</source>
<translation>Bắt đầu một lần chạy mới từ trọng số của thời điểm này</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Write the weights of this moment to a file</source>
<translation>Ghi trọng số của thời điểm này ra tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Go back to what the run has learned in the end</source>
<translation>Trở lại những gì lần chạy đã học được lúc cuối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The picture at the left, or below</source>
<translation>Hình bên trái, hoặc bên dưới</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The picture at the right, or above</source>
<translation>Hình bên phải, hoặc bên trên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Which channel the histogram counts</source>
<translation>Biểu đồ tần suất đếm kênh nào</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The filters that were learned; Enter or a click opens the run</source>
<translation>Các bộ lọc đã học được; Enter hoặc nhấp để mở lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The figures as colours; Enter or a click opens the run</source>
<translation>Các số dưới dạng màu; Enter hoặc nhấp để mở lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>A row for each filter and rate; Enter or a double click opens it on the workbench</source>
<translation>Mỗi bộ lọc và tốc độ một hàng; Enter hoặc nhấp đúp để mở nó trên bàn làm việc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>What the rates of each filter come to</source>
<translation>Các tốc độ của mỗi bộ lọc cho kết quả ra sao</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Enter or a double click opens the row on the workbench; Ctrl+C copies the table</source>
<translation>Enter hoặc nhấp đúp để mở hàng trên bàn làm việc; Ctrl+C sao chép bảng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Pause or go on</source>
<translation>Tạm dừng hoặc tiếp tục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Panels that share one place; drag the title of one to move it</source>
<translation>Các khung dùng chung một chỗ; kéo tên của một khung để dời nó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Workbench, Inspect, Experiment, Methods</source>
<translation>Bàn làm việc, Khảo sát, Thí nghiệm, Phương pháp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>What of the filter is shown</source>
<translation>Phần nào của bộ lọc được hiện</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The figures as tables, colours, curves and filters</source>
<translation>Các số dưới dạng bảng, màu, đường cong và bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/loss_plot.py"></location>
<source>Loss plot</source>
<translation>Biểu đồ mất mát</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The image as it was read. Wheel zooms, drag pans, double-click fits; the right button has more.</source>
<translation>Ảnh như đã đọc. Lăn để phóng to, kéo để di chuyển, nhấp đúp để vừa khung; nút phải có thêm lựa chọn.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>What the filter of the editor makes of the image, or the target of a pair, enlarged by repeating its pixels.</source>
<translation>Kết quả bộ lọc của trình soạn tạo ra từ ảnh, hoặc ảnh đích của một cặp, phóng to bằng cách lặp lại điểm ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>What running a filter backwards makes of the filtered picture. Which filter and which method are chosen above it.</source>
<translation>Kết quả của việc chạy ngược một bộ lọc trên hình đã lọc. Bộ lọc và phương pháp được chọn ở phía trên.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The difference: blue is too dark, red is too bright. Learning error and sensitivity can be chosen instead.</source>
<translation>Hiệu: lam là quá tối, đỏ là quá sáng. Có thể chọn sai số học hoặc độ nhạy thay cho hiệu.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Two pictures side by side, with a handle, or one in place of the other. B held shows the second, [ and ] move the handle.</source>
<translation>Hai hình cạnh nhau, có thanh ngăn, hoặc hình này thay hình kia. Giữ B để xem hình thứ hai, [ và ] dời thanh ngăn.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The loss of the shown runs, or their weights, against the blocks learned. A click looks at the run as it was there.</source>
<translation>Mất mát của các lần chạy được hiện, hoặc trọng số của chúng, theo số khối đã học. Nhấp để xem lần chạy tại thời điểm đó.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Speed</source>
<translation>Nhịp chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Below the stable rate SGD finds the filter; above it, the filter becomes too large or a matter of chance. See “The stable rate” in the user guide.</source>
<translation>Dưới tốc độ ổn định, SGD tìm ra bộ lọc; trên mức đó, bộ lọc trở nên quá lớn hoặc tùy may rủi. Xem “Tốc độ ổn định” trong hướng dẫn sử dụng.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Slowed down, the filter can be seen to take shape. The weights are the same, bit for bit.</source>
<translation>Khi chạy chậm lại, ta thấy bộ lọc dần thành hình. Trọng số vẫn y hệt, đến từng bit.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The filter that is applied to the images and that a run tries to find again. 1/9 and -sqrt(2) are numbers too. Ctrl+Enter fills all selected cells, Ctrl+Tab leaves the matrix.</source>
<translation>Bộ lọc được áp lên ảnh và lần chạy cố tìm lại. 1/9 và -sqrt(2) cũng là số. Ctrl+Enter điền mọi ô được chọn, Ctrl+Tab rời khỏi ma trận.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Ticked images are learned from in the order of their numbers. Drop one on another to make them a pair.</source>
<translation>Ảnh được đánh dấu sẽ được học theo thứ tự số của chúng. Thả ảnh này lên ảnh kia để tạo một cặp.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>MAE is the mean absolute error against the original; the change compares with the plain zoom.</source>
<translation>MAE là sai số tuyệt đối trung bình so với ảnh gốc; thay đổi là so với ảnh phóng to đơn thuần.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The paper’s figures stand beside; equal digits are marked. They can only be equal on the paper’s images.</source>
<translation>Số của bài báo nằm bên cạnh; các chữ số bằng nhau được tô. Chúng chỉ có thể bằng nhau trên ảnh của bài báo.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The images of the project. Ticked ones are learned from.</source>
<translation>Các ảnh của dự án. Ảnh được đánh dấu sẽ được học.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The true filter: it is applied to the images, and a run tries to find it again.</source>
<translation>Bộ lọc thật: nó được áp lên ảnh, và lần chạy cố tìm lại nó.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>How to learn, and the buttons that start, pause and stop a run.</source>
<translation>Học như thế nào, và các nút bắt đầu, tạm dừng, dừng một lần chạy.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>How the error falls while a filter is learned.</source>
<translation>Sai số giảm ra sao khi một bộ lọc được học.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>All runs of the project. The chosen one is shown everywhere.</source>
<translation>Mọi lần chạy của dự án. Lần chạy được chọn hiện ở mọi nơi.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Everything that the program has said since its start.</source>
<translation>Mọi điều chương trình đã nói từ khi khởi động.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The learned weights beside the true ones, and how well they agree.</source>
<translation>Trọng số học được bên cạnh trọng số thật, và chúng khớp nhau đến đâu.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Both equations of the method on one block, as a worked example.</source>
<translation>Cả hai phương trình của phương pháp trên một khối, như một ví dụ tính tay.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The pictures of the chosen image: as it was, filtered, deconvolved, and how they differ.</source>
<translation>Các hình của ảnh được chọn: nguyên gốc, đã lọc, giải chập, và chúng khác nhau ra sao.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>What is inside a filter, and how near it is to another one: in a sentence, figures and pictures.</source>
<translation>Bên trong một bộ lọc có gì, và nó gần một bộ lọc khác đến đâu: bằng một câu, các số và hình.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>The paper’s experiment on your own images: every filter at every rate.</source>
<translation>Thí nghiệm của bài báo trên ảnh của chính bạn: mọi bộ lọc ở mọi tốc độ.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/explanation_texts.py"></location>
<source>Which way of deconvolving comes nearest to the originals of your own images.</source>
<translation>Cách giải chập nào đến gần ảnh gốc của chính bạn nhất.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Export</source>
<translation>Xuất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<location filename="revdeconv_gui/gui/offer_bar.py"></location>
<source>Cancel</source>
<translation>Hủy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Write nothing (Esc)</source>
<translation>Không ghi gì (Esc)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Write what is ticked</source>
<translation>Ghi những gì được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Write this file, or leave it out</source>
<translation>Ghi tệp này, hoặc bỏ qua</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>File name of: {title}</source>
<translation>Tên tệp của: {title}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>The file’s name, without its ending</source>
<translation>Tên của tệp, không có phần mở rộng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>The ending, and what the file will be</source>
<translation>Phần mở rộng, và tệp sẽ là gì</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Format of: {title}</source>
<translation>Định dạng của: {title}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Folder</source>
<translation>Thư mục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Where the files are written</source>
<translation>Các tệp được ghi vào đâu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>&amp;Folder</source>
<translation>Thư &amp;mục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Choose…</source>
<translation>Chọn…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Look for a folder</source>
<translation>Tìm một thư mục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Folder to export to</source>
<translation>Thư mục để xuất vào</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Tick at least one thing to export.</source>
<translation>Đánh dấu ít nhất một mục để xuất.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>A file name must not be empty or have any of / \ : * ? " &lt; &gt; |</source>
<translation>Tên tệp không được trống hay chứa / \ : * ? " &lt; &gt; |</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Two files would have the same name.</source>
<translation>Hai tệp sẽ có cùng tên.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>This folder does not exist.</source>
<translation>Thư mục này không tồn tại.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/export_dialog.py"></location>
<source>Replaces {old}.</source>
<translation>Thay thế {old}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/field_map.py"></location>
<location filename="revdeconv_gui/gui/heat_map.py"></location>
<source>Colour scale</source>
<translation>Thang màu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/field_map.py"></location>
<source>{min} to {max}</source>
<translation>{min} đến {max}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/field_map.py"></location>
<source>{low} to {high} {unit}</source>
<translation>{low} đến {high} {unit}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_boxes.py"></location>
<source>Filter preset</source>
<translation>Bộ lọc có sẵn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_boxes.py"></location>
<source>Filters that are built in, and your own</source>
<translation>Các bộ lọc có sẵn, và của riêng bạn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_boxes.py"></location>
<source>Custom</source>
<translation>Tự đặt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_boxes.py"></location>
<source>My {name}</source>
<translation>{name} của tôi</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_boxes.py"></location>
<source>{name} — cannot be read</source>
<translation>{name} — không đọc được</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_cell.py"></location>
<source>Row {row}, column {column}</source>
<translation>Hàng {row}, cột {column}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_matrix.py"></location>
<source>Paste into the filter</source>
<translation>Dán vào bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_matrix.py"></location>
<source>Fill cells of the filter</source>
<translation>Điền các ô của bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_matrix.py"></location>
<source>row {i}, column {j}: {value!r}</source>
<translation>hàng {i}, cột {j}: {value!r}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_matrix.py"></location>
<source>Cut from the filter</source>
<translation>Cắt khỏi bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_matrix.py"></location>
<source>what you paste, {count} × {count_2}, does not fit into {n} × {n} cells from here</source>
<translation>ma trận bạn dán, {count} × {count_2}, không vừa {n} × {n} ô kể từ đây</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_matrix.py"></location>
<source>Clear cells of the filter</source>
<translation>Xóa các ô của bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Rotate &amp;left</source>
<translation>Xoay &amp;trái</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Rotate left</source>
<translation>Xoay trái</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Rotate &amp;right</source>
<translation>Xoay &amp;phải</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Rotate right</source>
<translation>Xoay phải</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Rotate by &amp;180° (correlation ↔ convolution)</source>
<translation>Xoay &amp;180° (tương quan ↔ tích chập)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Rotate by 180°</source>
<translation>Xoay 180°</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Flip &amp;horizontally</source>
<translation>Lật &amp;ngang</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Flip horizontally</source>
<translation>Lật ngang</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Flip &amp;vertically</source>
<translation>Lật &amp;dọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Flip vertically</source>
<translation>Lật dọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>&amp;Transpose</source>
<translation>&amp;Chuyển vị</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Transpose</source>
<translation>Chuyển vị</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>&amp;Negate</source>
<translation>Đổi dấ&amp;u</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Negate</source>
<translation>Đổi dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Normalise to &amp;sum 1</source>
<translation>Chuẩn hóa về tổn&amp;g 1</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Normalise to sum 1</source>
<translation>Chuẩn hóa về tổng 1</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Make the sum &amp;zero (subtract the mean)</source>
<translation>Đưa tổng về &amp;0 (trừ trung bình)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Make the sum zero</source>
<translation>Đưa tổng về 0</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Copied the {size} × {size} matrix{which} as {name}{weight}.</source>
<translation>Đã sao chép ma trận {size} × {size}{which} dạng {name}{weight}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>No file manager could be opened for {path}.</source>
<translation>Không mở được trình quản lý tệp nào cho {path}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>&amp;Transform</source>
<translation>&amp;Biến đổi</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>R&amp;ound</source>
<translation>Làm t&amp;ròn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>&amp;Copy as</source>
<translation>&amp;Sao chép dạng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source> of channel {channel_names}</source>
<translation> của kênh {channel_names}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>, the weight multiplied in</source>
<translation>, đã nhân hệ số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>&amp;My filters</source>
<translation>Bộ lọc của &amp;tôi</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>&amp;Save into my filters…</source>
<translation>&amp;Lưu vào bộ lọc của tôi…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>&amp;Rename…</source>
<translation>Đổ&amp;i tên…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>&amp;Delete</source>
<translation>&amp;Xóa</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Show the &amp;folder</source>
<translation>Mở &amp;thư mục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Save into my filters as</source>
<translation>Lưu vào bộ lọc của tôi với tên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Save</source>
<translation>Lưu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Saved “{name}” into my filters, in {folder}.</source>
<translation>Đã lưu “{name}” vào bộ lọc của tôi, trong {folder}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Deleted “{name}” from my filters; the matrix stays.</source>
<translation>Đã xóa “{name}” khỏi bộ lọc của tôi; ma trận vẫn còn.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Bring it back</source>
<translation>Đưa nó trở lại</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>To &amp;{count} decimals</source>
<translation>Đến &amp;{count} chữ số thập phân</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>To &amp;whole numbers</source>
<translation>Đến số &amp;nguyên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>The whole matrix of the shown channel, its weight multiplied in</source>
<translation>Toàn bộ ma trận của kênh đang hiện, đã nhân hệ số của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Name of the filter</source>
<translation>Tên của bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Save as {name}</source>
<translation>Lưu với tên {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Rename “{name}” to</source>
<translation>Đổi tên “{name}” thành</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Rename</source>
<translation>Đổi tên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Close</source>
<translation>Đóng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>Round</source>
<translation>Làm tròn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>&amp;Rename</source>
<translation>Đổ&amp;i tên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>{sentence} Replace it?</source>
<translation>{sentence} Thay thế nó?</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Replace</source>
<translation>Thay thế</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>New name of the filter</source>
<translation>Tên mới của bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>{folder}: cannot be made ({strerror}).</source>
<translation>{folder}: không tạo được ({strerror}).</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_menus.py"></location>
<source>{verb} (choose one of my filters first)</source>
<translation>{verb} (hãy chọn một bộ lọc của tôi trước)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Kernel size</source>
<translation>Cỡ nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Weight</source>
<translation>Hệ số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Factor in front of the sum, a number or a fraction such as 1/9</source>
<translation>Hệ số đứng trước tổng, một số hoặc một phân số như 1/9</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<location filename="revdeconv_gui/gui/inspect_weights.py"></location>
<source>Bias</source>
<translation>Độ chệch</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Added after the sum, as a share of white: 0.5 is half of the range</source>
<translation>Cộng vào sau tổng, tính theo phần của màu trắng: 0.5 là nửa dải</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<location filename="revdeconv_gui/session/filter_editing.py"></location>
<source>One matrix per channel</source>
<translation>Mỗi kênh một ma trận</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>On: red, green and blue get copies of the matrix. Off: one for all again, their mean where they differ.</source>
<translation>Bật: đỏ, lục và lam có bản sao của ma trận. Tắt: lại một ma trận cho tất cả, là trung bình khi chúng khác nhau.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Correlated, not convolved</source>
<translation>Tương quan, không phải tích chập</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Flip by 180°</source>
<translation>Lật 180°</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>&amp;Preset</source>
<translation>&amp;Có sẵn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>&amp;Open a filter…</source>
<translation>&amp;Mở một bộ lọc…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>It went into the corner.</source>
<translation>Nó được đặt vào góc.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>The filter is {old} × {old}.</source>
<translation>Bộ lọc là {old} × {old}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>You pasted a whole {size} × {size} matrix. {found}</source>
<translation>Bạn đã dán cả một ma trận {size} × {size}. {found}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Make the filter {size} × {size}</source>
<translation>Đổi bộ lọc thành {size} × {size}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Si&amp;ze</source>
<translation>&amp;Kích cỡ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Transform</source>
<translation>Biến đổi</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Rotate, flip, negate, normalise or round the matrix</source>
<translation>Xoay, lật, đổi dấu, chuẩn hóa hoặc làm tròn ma trận</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Copy as</source>
<translation>Sao chép</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Copy the matrix as text for other programs</source>
<translation>Sao chép ma trận dạng văn bản cho chương trình khác</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Files</source>
<translation>Tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Open and save filters, and your own ones</source>
<translation>Mở và lưu bộ lọc, và các bộ lọc của riêng bạn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Rows and columns, also the stride. </source>
<translation>Số hàng và số cột, cũng là bước nhảy (stride). </translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>&amp;Weight</source>
<translation>Hệ &amp;số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Leave it</source>
<translation>Để yên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>The preset is made anew in another size.</source>
<translation>Bộ lọc có sẵn được tạo lại với cỡ khác.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_panel.py"></location>
<source>Another size keeps the centre where it is.</source>
<translation>Cỡ khác vẫn giữ tâm ở chỗ cũ.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/filter_parameters.py"></location>
<source>{title} of the preset</source>
<translation>{title} của bộ lọc có sẵn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_box.py"></location>
<source>Fourth picture</source>
<translation>Hình thứ tư</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_box.py"></location>
<source>What the fourth picture shows</source>
<translation>Hình thứ tư hiện gì</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>The sensitivity is that of the paper’s method: choose a filter to reverse above the deconvolved picture.</source>
<translation>Độ nhạy là của phương pháp trong bài báo: hãy chọn một bộ lọc để chạy ngược ở phía trên hình giải chập.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>Learning error, block by block</source>
<translation>Sai số học, từng khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>Sensitivity to an 8-bit step</source>
<translation>Độ nhạy với một bậc 8 bit</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>Learning error</source>
<translation>Sai số học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>Sensitivity</source>
<translation>Độ nhạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>e = t − p. Red: the learned filter gives too little. Blue: too much.</source>
<translation>e = t − p. Đỏ: bộ lọc học được cho quá ít. Lam: quá nhiều.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>Red: an error of one 8-bit step becomes larger. Blue: smaller. The ends: 8 times and 1/8.</source>
<translation>Đỏ: sai số một bậc 8 bit lớn lên. Lam: nhỏ đi. Hai đầu: 8 lần và 1/8.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>blue: too dark   red: too bright   mean over channels</source>
<translation>lam: quá tối   đỏ: quá sáng   trung bình các kênh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>clipped {clipped}   amplified {share}</source>
<translation>bị cắt {clipped}   khuếch đại {share}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>{share} of the values amplify an 8-bit step{most}   red: beyond 1   largest of the channels</source>
<translation>{share} số giá trị khuếch đại một bậc 8 bit{most}   đỏ: trên 1   kênh lớn nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>under 0.1%</source>
<translation>dưới 0.1%</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>mean |e| {mean:.4f}   red: too little   blue: too much</source>
<translation>|e| trung bình {mean:.4f}   đỏ: quá ít   lam: quá nhiều</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>{mean}   mean over channels</source>
<translation>{mean}   trung bình các kênh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>, at most {largest_gain:.3g} times</source>
<translation>, nhiều nhất {largest_gain:.3g} lần</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>error</source>
<translation>sai số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/fourth_picture.py"></location>
<source>gain </source>
<translation>độ lợi </translation>
</message>
<message>
<location filename="revdeconv_gui/gui/heat_map.py"></location>
<source>row {i}, column {j}: {kernel:.12g}</source>
<translation>hàng {i}, cột {j}: {kernel:.12g}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_commands.py"></location>
<source>Copied the diagnostics, {count} lines.</source>
<translation>Đã sao chép thông tin chẩn đoán, {count} dòng.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_commands.py"></location>
<source>No file manager could be opened. The log is {path}.</source>
<translation>Không mở được trình quản lý tệp nào. Nhật ký là {path}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_commands.py"></location>
<source>There is no log file: {path} could not be written or was removed.</source>
<translation>Không có tệp nhật ký: {path} không ghi được hoặc đã bị xóa.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_view.py"></location>
<source>The page. Links lead to other pages; Alt+Left leads back.</source>
<translation>Nội dung trang. Liên kết dẫn đến các trang khác; Alt+← trở lại.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_view.py"></location>
<source>Page of the user guide</source>
<translation>Trang hướng dẫn sử dụng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>Alt+Left, Alt+Right</source>
<translation>Alt+←, Alt+→</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>In the guide: the page before, the page after</source>
<translation>Trong hướng dẫn: trang trước, trang sau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>In the guide: search all pages, next place, place before</source>
<translation>Trong hướng dẫn: tìm trong mọi trang, chỗ sau, chỗ trước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>In the guide: end the search, close the window</source>
<translation>Trong hướng dẫn: thôi tìm, đóng cửa sổ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>User guide</source>
<translation>Hướng dẫn sử dụng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>Contents</source>
<translation>Mục lục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>The pages of the guide</source>
<translation>Các trang của hướng dẫn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>← &amp;Back</source>
<translation>← &amp;Trước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>The page before (Alt+Left)</source>
<translation>Trang trước (Alt+←)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>&amp;Forward →</source>
<translation>&amp;Sau →</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>The page after (Alt+Right)</source>
<translation>Trang sau (Alt+→)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>Search all pages</source>
<translation>Tìm trong mọi trang</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>Marks every place and shows which pages have the word; Enter goes to the next (Ctrl+F)</source>
<translation>Tô mọi chỗ và cho biết trang nào có từ đó; Enter đến chỗ tiếp theo (Ctrl+F)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>{short} – User guide</source>
<translation>{short} – Hướng dẫn sử dụng</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>{total} on {count} pages</source>
<translation><numerusform>{total} chỗ trên {count} trang</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/help_window.py"></location>
<source>Not found</source>
<translation>Không tìm thấy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/histogram.py"></location>
<source>original</source>
<translation>gốc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/histogram.py"></location>
<source>filtered</source>
<translation>đã lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/histogram.py"></location>
<source>deconvolved</source>
<translation>giải chập</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/histogram.py"></location>
<source>Histogram</source>
<translation>Biểu đồ tần suất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/histogram.py"></location>
<source>value (heights: square roots)</source>
<translation>giá trị (chiều cao: căn bậc hai)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/histogram.py"></location>
<source>value {value}: </source>
<translation>giá trị {value}: </translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>{count:,} images were changed on the disk by another program.</source>
<translation><numerusform>{count:,} ảnh đã bị chương trình khác sửa trên đĩa.</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>Add a folder of images</source>
<translation>Thêm một thư mục ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>Looking for images in {folder}…</source>
<translation>Đang tìm ảnh trong {folder}…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>{images} found in {folder}.</source>
<translation>Tìm thấy {images} trong {folder}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>{images} found in {name}.</source>
<translation>Tìm thấy {images} trong {name}.</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>{below:,} of them in {count:,} folders inside it.</source>
<translation><numerusform>{below:,} trong số đó nằm trong {count:,} thư mục con.</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source> {count:,} folders could not be looked into.</source>
<translation> Không xem được {count:,} thư mục.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>Add &amp;recent</source>
<translation>Thêm ảnh gần đâ&amp;y</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>Reload</source>
<translation>Nạp lại</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>Add all {count:,}</source>
<translation>Thêm cả {count:,}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>Add {count:,}</source>
<translation>Thêm {count:,}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<source>Only the {here:,} not in a folder inside</source>
<translation>Chỉ {here:,} ảnh không nằm trong thư mục con</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Nothing yet</source>
<translation>Chưa có gì</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>&amp;Clear this list</source>
<translation>&amp;Xóa danh sách này</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/image_commands.py"></location>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>{path} is not there any more</source>
<translation>{path} không còn ở đó nữa</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Sort by the order added first</source>
<translation>Trước hết hãy sắp theo thứ tự thêm vào</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Move &amp;up	Alt+Up</source>
<translation>Dời &amp;lên	Alt+↑</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Move &amp;down	Alt+Down</source>
<translation>Dời &amp;xuống	Alt+↓</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Re&amp;veal in the file manager</source>
<translation>Hiện trong trình &amp;quản lý tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Its pixels are in the project already</source>
<translation>Điểm ảnh của nó đã nằm trong dự án</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>&amp;Remove {count:,} images	Del</source>
<translation><numerusform>&amp;Bỏ {count:,} ảnh	Del</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Move before {name}</source>
<translation>Dời đến trước {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Pair &amp;with, as what came after</source>
<translation>Ghép &amp;cặp, là ảnh đứng sau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Retr&amp;y</source>
<translation>&amp;Thử lại</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>This image is in memory only</source>
<translation>Ảnh này chỉ nằm trong bộ nhớ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Save the pixels with the project, so that it does not need the file</source>
<translation>Lưu điểm ảnh cùng dự án, để dự án không cần tệp nữa</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Re&amp;load from the disk</source>
<translation>&amp;Nạp lại từ đĩa</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>&amp;Learn from them</source>
<translation><numerusform>&amp;Học từ chúng</numerusform></translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Only l&amp;ook at them</source>
<translation><numerusform>Chỉ &amp;xem chúng</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Target of a pair</source>
<translation>Đích của một cặp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Dissolve the pai&amp;r</source>
<translation>Tách cặ&amp;p</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>No other image has the same size, or this one divided by 2 to 15</source>
<translation>Không ảnh nào khác có cùng cỡ, hoặc cỡ này chia cho 2 đến 15</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>&amp;Keep inside the project</source>
<translation>&amp;Giữ bên trong dự án</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_menu.py"></location>
<source>Pair: {name} before, {name_2} after</source>
<translation>Cặp: {name} trước, {name_2} sau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_model.py"></location>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Name</source>
<translation>Tên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_model.py"></location>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Type</source>
<translation>Loại</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_model.py"></location>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Depth</source>
<translation>Độ sâu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_model.py"></location>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>File</source>
<translation>Tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_model.py"></location>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Modified</source>
<translation>Sửa lúc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Order of learning</source>
<translation>Thứ tự học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>File size</source>
<translation>Cỡ tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Search</source>
<translation>Tìm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Search images</source>
<translation>Tìm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Show only images whose name, type or size has these words; what is learned stays</source>
<translation>Chỉ hiện ảnh mà tên, loại hoặc cỡ có các từ này; những gì được học vẫn giữ nguyên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Sort images</source>
<translation>Sắp xếp ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Sort the list; what is learned first is decided by the order of learning</source>
<translation>Sắp xếp danh sách; ảnh nào được học trước là do thứ tự học quyết định</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Descending</source>
<translation>Giảm dần</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Add…</source>
<translation>Thêm…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Add images, drop them anywhere, or paste them into the list (Ctrl+V)</source>
<translation>Thêm ảnh, thả ảnh vào bất cứ đâu, hoặc dán vào danh sách (Ctrl+V)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Remove the selected images from the list (Del); the files stay</source>
<translation>Bỏ các ảnh được chọn khỏi danh sách (Del); các tệp vẫn còn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>, {learning:,} ticked</source>
<translation>, {learning:,} được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Sorted by {sorts}</source>
<translation>Sắp theo {sorts}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>List</source>
<translation>Danh sách</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Grid of thumbnails</source>
<translation>Lưới ảnh nhỏ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Table with columns</source>
<translation>Bảng có cột</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>No image has these words</source>
<translation>Không ảnh nào có các từ này</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>{shown:,} of {total:,} shown</source>
<translation>hiện {shown:,} trên {total:,}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>, {broken:,} unreadable</source>
<translation>, {broken:,} không đọc được</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Images are moved in the order of learning: sort by that first.</source>
<translation>Ảnh được dời trong thứ tự học: hãy sắp theo thứ tự đó trước.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>The clipboard has no image and no name of a file.</source>
<translation>Bảng tạm không có ảnh và không có tên tệp nào.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Loading…</source>
<translation>Đang nạp…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_panel.py"></location>
<source>Drop images here
or press Add…</source>
<translation>Thả ảnh vào đây
hoặc nhấn Thêm…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_table.py"></location>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>memory</source>
<translation>bộ nhớ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_table.py"></location>
<source>Sort by a column: click once upwards, twice downwards, three times as learned</source>
<translation>Sắp xếp theo cột: nhấp một lần tăng dần, hai lần giảm dần, ba lần theo thứ tự học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>float</source>
<translation>số thực</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>{bits}-bit</source>
<translation>{bits} bit</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>reading…</source>
<translation>đang đọc…</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/images_words.py"></location>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>{count} channels</source>
<translation><numerusform>{count} kênh</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>after, of {name}</source>
<translation>sau, của {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>before, with {name}</source>
<translation>trước, với {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>Cannot be used: {what}, {advice}.</source>
<translation>Không dùng được: {what}, {advice}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>Retry and Remove: context menu.</source>
<translation>Thử lại và Bỏ: trong trình đơn chuột phải.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>Pair: {pair}</source>
<translation>Cặp: {pair}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>Target of a pair: what a filter made of its source</source>
<translation>Đích của một cặp: kết quả một bộ lọc tạo ra từ ảnh nguồn của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>gray</source>
<translation>xám</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>Learned from as number {number}: ticked images are, in this order</source>
<translation>Được học với số thứ tự {number}: các ảnh được đánh dấu, theo thứ tự này</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/images_words.py"></location>
<source>Only looked at: tick it to learn from it</source>
<translation>Chỉ để xem: đánh dấu nó để học từ nó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>In their order</source>
<translation>Theo thứ tự của chúng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>By learning rate</source>
<translation>Theo tốc độ học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>By cosine, best first</source>
<translation>Theo cosin, tốt nhất trước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>Compare</source>
<translation>So sánh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>All runs, the editor's filter and opened files side by side</source>
<translation>Mọi lần chạy, bộ lọc của trình soạn và các tệp đã mở, cạnh nhau</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>Learned from {count} images: {names}</source>
<translation><numerusform>Học từ {count} ảnh: {names}</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>error {largest_error}</source>
<translation>sai số {largest_error}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Order</source>
<translation>Thứ tự</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>In which order the filters stand</source>
<translation>Các bộ lọc xếp theo thứ tự nào</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>Only runs of the same filter</source>
<translation>Chỉ lần chạy cùng bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>Leave out runs that were to learn another filter than the one looked at</source>
<translation>Bỏ các lần chạy cần học một bộ lọc khác với bộ lọc đang xem</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>{count} filters</source>
<translation>{count} bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>filter	scale	cosine	largest error</source>
<translation>bộ lọc	tỉ lệ	cosin	sai số lớn nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>no reference</source>
<translation>không có tham chiếu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>starting</source>
<translation>đang bắt đầu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_compare.py"></location>
<source>Editor</source>
<translation>Trình soạn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_frequency.py"></location>
<source>Frequency</source>
<translation>Tần số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_frequency.py"></location>
<source>What the filter does to slow and to fast changes of brightness</source>
<translation>Bộ lọc làm gì với các thay đổi độ sáng chậm và nhanh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_frequency.py"></location>
<source>{at:+.3f} across, {at_2:+.3f} down (cycles per pixel): |H| = {response:.6g}</source>
<translation>ngang {at:+.3f}, dọc {at_2:+.3f} (chu kỳ trên điểm ảnh): |H| = {response:.6g}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_frequency.py"></location>
<source>Logarithmic</source>
<translation>Lôgarit</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_frequency.py"></location>
<source>Show the magnitude on a logarithmic scale; the colours end 80 dB below the largest</source>
<translation>Hiện độ lớn trên thang lôgarit; màu dừng ở 80 dB dưới giá trị lớn nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_frequency.py"></location>
<source>Radial profile</source>
<translation>Biên dạng xuyên tâm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_frequency.py"></location>
<source>cycles per pixel</source>
<translation>chu kỳ trên điểm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_frequency.py"></location>
<source>mean of |H| over a ring</source>
<translation>trung bình |H| trên một vành</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_frequency.py"></location>
<source>{title}, {name}: frequency response</source>
<translation>{title}, {name}: đáp ứng tần số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<source>Filter to look at</source>
<translation>Bộ lọc cần xem</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<source>The filter to look at: a run, the editor's, or one from a file</source>
<translation>Bộ lọc cần xem: một lần chạy, của trình soạn, hoặc từ một tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<location filename="revdeconv_gui/gui/inspect_shown.py"></location>
<location filename="revdeconv_gui/gui/inspect_weights.py"></location>
<source>Reference</source>
<translation>Tham chiếu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<source>What the filter is compared with</source>
<translation>Bộ lọc được so với cái gì</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<source>Open…</source>
<translation>Mở…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<source>Open filter files to look at, without changing the editor</source>
<translation>Mở tệp bộ lọc để xem, không đổi trình soạn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<source>One scale</source>
<translation>Chung thang</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<source>One colour scale for all kernels; off gives each its own</source>
<translation>Một thang màu cho mọi nhân; tắt thì mỗi nhân có thang riêng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<source>Save ▾</source>
<translation>Lưu ▾</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<source>Copy what is shown, or save it as a picture or a table</source>
<translation>Sao chép những gì đang hiện, hoặc lưu thành hình hay bảng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_head.py"></location>
<source>against</source>
<translation>so với</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_legend.py"></location>
<location filename="revdeconv_gui/gui/plot_legend.py"></location>
<source>Legend</source>
<translation>Chú giải</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>Nothing is learned yet. Press Learn (F5) to learn this filter back from the images: it grows here.</source>
<translation>Chưa học được gì. Nhấn Học (F5) để học lại bộ lọc này từ ảnh: nó sẽ lớn dần ở đây.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>In words</source>
<translation>Bằng lời</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>Open filters to look at</source>
<translation>Mở bộ lọc để xem</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>Copy as &amp;text</source>
<translation>Sao chép dạng &amp;văn bản</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>Copy as &amp;picture</source>
<translation>Sao chép dạng &amp;hình</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>&amp;Save as picture…</source>
<translation>&amp;Lưu thành hình…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>Save the figures as &amp;CSV…</source>
<translation>Lưu các số thành &amp;CSV…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>Copied “{title}” as text.</source>
<translation>Đã sao chép “{title}” dạng văn bản.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>Copied “{title}”, {width} × {height} pixels.</source>
<translation>Đã sao chép “{title}”, {width} × {height} điểm ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<location filename="revdeconv_gui/gui/plot_export.py"></location>
<source>PNG picture</source>
<translation>Hình PNG</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<source>Save the figures</source>
<translation>Lưu các số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_page.py"></location>
<location filename="revdeconv_gui/session/experiment_exports.py"></location>
<source>Table</source>
<translation>Bảng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<source>Pattern</source>
<translation>Mẫu thử</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<source>The filter at work on a small pattern: bars, a chirp, dots and checkers</source>
<translation>Bộ lọc làm việc trên một mẫu nhỏ: vạch, chirp, chấm và ô cờ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<location filename="revdeconv_gui/gui/worked_example.py"></location>
<source>Kernel</source>
<translation>Nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<source>Which channel's kernel is applied</source>
<translation>Nhân của kênh nào được áp dụng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<location filename="revdeconv_gui/gui/learning_controls.py"></location>
<source>Clip to 0 … 1</source>
<translation>Cắt về 0 … 1</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<source>As in a filtered image; off shows every value, also negative ones, in colours</source>
<translation>Như trong ảnh đã lọc; tắt thì hiện mọi giá trị, cả giá trị âm, bằng màu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<source>The pattern: bars of 8 to 1 pixels, a zone plate, dots and a slanted edge, checkers and a ramp.</source>
<translation>Mẫu thử: vạch rộng 8 đến 1 điểm ảnh, bản đới (zone plate), chấm và một cạnh nghiêng, ô cờ và một dải dốc.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<source>Mean difference {mean:.4g}, largest {max:.4g}. </source>
<translation>Hiệu trung bình {mean:.4g}, lớn nhất {max:.4g}. </translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<source>{text:.0f}% of the result is clipped.</source>
<translation>{text:.0f}% kết quả bị cắt.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<source>row {row}, column {column}: {values:.6g}</source>
<translation>hàng {row}, cột {column}: {values:.6g}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_pattern.py"></location>
<source>Result</source>
<translation>Kết quả</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_plot.py"></location>
<source>at {x:.4g}</source>
<translation>tại {x:.4g}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<source>Responses</source>
<translation>Đáp ứng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<source>What the filter makes of a single white pixel and of a step from black to white</source>
<translation>Bộ lọc tạo ra gì từ một điểm ảnh trắng đơn độc và từ một bậc từ đen sang trắng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<source>Step response, left to right</source>
<translation>Đáp ứng bậc, trái sang phải</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<source>pixels right of an upright step</source>
<translation>điểm ảnh về bên phải một bậc thẳng đứng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<source>response</source>
<translation>đáp ứng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<source>Step response, top to bottom</source>
<translation>Đáp ứng bậc, trên xuống dưới</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<source>pixels below a level step</source>
<translation>điểm ảnh phía dưới một bậc nằm ngang</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<source>What becomes of a single white pixel: the kernel turned by 180 degrees</source>
<translation>Kết quả của một điểm ảnh trắng đơn độc: nhân xoay 180 độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<source>Impulse response, {title}, {name}:
{kernel_text}</source>
<translation>Đáp ứng xung, {title}, {name}:
{kernel_text}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_responses.py"></location>
<source>Step response, {title}:
{curves_text}</source>
<translation>Đáp ứng bậc, {title}:
{curves_text}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>{share:.1f}% in rank 1</source>
<translation>{share:.1f}% ở hạng 1</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>Separability</source>
<translation>Tính tách được</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>How near the kernel is to a column times a row, which would be faster to apply</source>
<translation>Nhân gần với tích của một cột và một hàng đến đâu; tích như vậy tính nhanh hơn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>no weights</source>
<translation>không có trọng số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>Singular values: {values}</source>
<translation>Giá trị kỳ dị: {values}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>Singular values</source>
<translation>Giá trị kỳ dị</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>Best rank 1: the column times the row that is nearest to the kernel. Missed: what is left.</source>
<translation>Hạng 1 tốt nhất: tích của cột và hàng gần nhân nhất. Phần thiếu: những gì còn lại.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>{name}: singular values</source>
<translation>{name}: giá trị kỳ dị</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>rank {rank} of {size}</source>
<translation>hạng {rank} trên {size}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>Share of the squared weights that the best rank-1 kernel has</source>
<translation>Phần bình phương trọng số mà nhân hạng 1 tốt nhất có</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>Best rank 1</source>
<translation>Hạng 1 tốt nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>Missed</source>
<translation>Phần thiếu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>{name}: {share_text}, rank {rank}
singular values	{values}</source>
<translation>{name}: {share_text}, hạng {rank}
giá trị kỳ dị	{values}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_separability.py"></location>
<source>best rank 1:
{kernel_text}</source>
<translation>hạng 1 tốt nhất:
{kernel_text}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_shown.py"></location>
<source>Mean</source>
<translation>Trung bình</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_shown.py"></location>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>Red</source>
<translation>Đỏ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_shown.py"></location>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>Green</source>
<translation>Lục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_shown.py"></location>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>Blue</source>
<translation>Lam</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_shown.py"></location>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>Gray</source>
<translation>Xám</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_shown.py"></location>
<source>All</source>
<translation>Tất cả</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_shown.py"></location>
<source>Learned</source>
<translation>Học được</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_weights.py"></location>
<source>The difference is mostly one of size. To compare the shapes, switch “One scale” off.</source>
<translation>Khác biệt chủ yếu là về độ lớn. Để so hình dạng, hãy tắt “Chung thang”.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_weights.py"></location>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<location filename="revdeconv_gui/gui/worked_example.py"></location>
<source>Weights</source>
<translation>Trọng số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_weights.py"></location>
<source>Heat maps of the kernels, the difference, and the recovery score</source>
<translation>Bản đồ nhiệt của các nhân, hiệu, và điểm khôi phục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_weights.py"></location>
<source>{name}: sum {total}, norm {norm}{ratio}</source>
<translation>{name}: tổng {total}, chuẩn {norm}{ratio}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_weights.py"></location>
<source>, centre ratio {centre_ratio}</source>
<translation>, tỉ số tâm {centre_ratio}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_weights.py"></location>
<source>, bias {bias}</source>
<translation>, độ chệch {bias}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/inspect_weights.py"></location>
<source>Bias wanted: {biases}</source>
<translation>Độ chệch cần đạt: {biases}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_controls.py"></location>
<source>The bounded ReLU of the author’s experiments.</source>
<translation>ReLU bị chặn trong các thí nghiệm của tác giả.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_controls.py"></location>
<source>max(0, v), as the paper prints it.</source>
<translation>max(0, v), như bài báo in.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_controls.py"></location>
<source>None</source>
<translation>Không có</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_controls.py"></location>
<source>No activation: sums stay as they are.</source>
<translation>Không kích hoạt: tổng được giữ nguyên.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>SGD — the paper’s rule</source>
<translation>SGD — quy tắc của bài báo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Equation 2 of the paper: plain LMS. Unstable above the stable rate.</source>
<translation>Phương trình 2 của bài báo: LMS thuần. Không ổn định trên tốc độ ổn định.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Divides each step by the block’s energy: never diverges up to rate 1.</source>
<translation>Chia mỗi bước cho năng lượng của khối: không bao giờ phân kỳ đến tốc độ 1.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Least squares — exact</source>
<translation>Bình phương tối thiểu — chính xác</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>The exact minimum over the unsaturated blocks; no rate, no epochs.</source>
<translation>Cực tiểu chính xác trên các khối chưa bão hòa; không tốc độ, không epoch.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Constant rate</source>
<translation>Tốc độ không đổi</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>The same rate in every epoch.</source>
<translation>Cùng một tốc độ ở mọi epoch.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Rate / √epoch</source>
<translation>Tốc độ / √epoch</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>The rate falls with the square root of the epoch.</source>
<translation>Tốc độ giảm theo căn bậc hai của epoch.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>From zero</source>
<translation>Từ số không</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>All weights are 0 before the first block, as in the paper.</source>
<translation>Mọi trọng số bằng 0 trước khối đầu tiên, như trong bài báo.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>From chance</source>
<translation>Ngẫu nhiên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Small random weights, always the same ones for a seed.</source>
<translation>Trọng số ngẫu nhiên nhỏ, luôn như nhau với cùng một hạt giống.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>From the matrix above</source>
<translation>Từ ma trận ở trên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Begin with the filter of the editor; for pairs, or to see that it stays.</source>
<translation>Bắt đầu với bộ lọc của trình soạn; cho các cặp, hoặc để thấy nó đứng yên.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>From the chosen run</source>
<translation>Từ lần chạy được chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Go on where the run ended that is chosen under Runs.</source>
<translation>Tiếp tục từ chỗ kết thúc của lần chạy được chọn trong Lần chạy.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Line by line</source>
<translation>Từng dòng một</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Image after image, from the top left, as in the paper.</source>
<translation>Ảnh này sau ảnh kia, từ góc trên bên trái, như trong bài báo.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Shuffled</source>
<translation>Xáo trộn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>All blocks of all images by chance, anew in each epoch, repeatable by the seed.</source>
<translation>Mọi khối của mọi ảnh theo thứ tự ngẫu nhiên, mỗi epoch một thứ tự mới, lặp lại được nhờ hạt giống.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Full speed</source>
<translation>Hết tốc lực</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>As fast as this computer can.</source>
<translation>Nhanh hết mức máy tính này có thể.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Watch it learn</source>
<translation>Xem nó học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Slowed down to about four seconds, to see the filter take shape.</source>
<translation>Chậm lại còn khoảng bốn giây, để thấy bộ lọc thành hình.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Block by block</source>
<translation>Từng khối một</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>As many blocks a second as you say.</source>
<translation>Bao nhiêu khối mỗi giây là do bạn đặt.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>1:0.1:0.1, or paper</source>
<translation>1:0.1:0.1, hoặc paper</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>never</source>
<translation>không bao giờ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>change ≤ </source>
<translation>thay đổi ≤ </translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>R&amp;ule</source>
<translation>&amp;Quy tắc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>How each block changes the filter</source>
<translation>Mỗi khối thay đổi bộ lọc ra sao</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>R&amp;ate</source>
<translation>&amp;Tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>The learning rate g of equation 2; may be changed during a run</source>
<translation>Tốc độ học g của phương trình 2; có thể đổi trong khi chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Learning rate, logarithmic</source>
<translation>Tốc độ học, lôgarit</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>The learning rate, logarithmic; green is stable on the ticked images</source>
<translation>Tốc độ học, lôgarit; màu lục là ổn định trên các ảnh được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>&amp;Sweep</source>
<translation>&amp;Dãy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Rates of a sweep</source>
<translation>Các tốc độ của một dãy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Epo&amp;chs</source>
<translation>&amp;Epoch</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Epochs</source>
<translation>Epoch</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Passes over all ticked images</source>
<translation>Số lượt qua mọi ảnh được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Spee&amp;d</source>
<translation>&amp;Nhịp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>How fast a run goes; what it learns is the same</source>
<translation>Lần chạy nhanh đến đâu; những gì nó học vẫn như nhau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Blocks per second</source>
<translation>Số khối mỗi giây</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Blocks per second, 1 to 1000</source>
<translation>Số khối mỗi giây, 1 đến 1000</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>More settings</source>
<translation>Thêm thiết lập</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Stop early, schedule, border, activation, bias, start, order</source>
<translation>Dừng sớm, lịch tốc độ, biên, kích hoạt, độ chệch, khởi đầu, thứ tự</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Stop early</source>
<translation>Dừng sớm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Stop after the epoch in which the mean loss changed by no more than this</source>
<translation>Dừng sau epoch mà mất mát trung bình thay đổi không quá mức này</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Schedule</source>
<translation>Lịch tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Rate schedule</source>
<translation>Lịch tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>How the rate changes from epoch to epoch</source>
<translation>Tốc độ thay đổi ra sao từ epoch này sang epoch khác</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Border rule</source>
<translation>Quy tắc biên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Which blocks take part</source>
<translation>Những khối nào tham gia</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Ac&amp;tivation</source>
<translation>Kích h&amp;oạt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Activation</source>
<translation>Hàm kích hoạt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>The function applied to each weighted sum</source>
<translation>Hàm được áp lên mỗi tổng có trọng số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Learn a bias</source>
<translation>Học độ chệch</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Learn a number that is added to each sum</source>
<translation>Học một số được cộng vào mỗi tổng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Start</source>
<translation>Khởi đầu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>The weights before the first block</source>
<translation>Trọng số trước khối đầu tiên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Order of the blocks</source>
<translation>Thứ tự các khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>In which order the blocks are learned</source>
<translation>Các khối được học theo thứ tự nào</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Seed</source>
<translation>Hạt giống</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Another number, another chance: of the start and of the order</source>
<translation>Số khác, ngẫu nhiên khác: cho khởi đầu và cho thứ tự</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the learning rate</source>
<translation>Đổi tốc độ học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the sweep</source>
<translation>Đổi dãy tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Several rates at once, a run for each: </source>
<translation>Nhiều tốc độ cùng lúc, mỗi tốc độ một lần chạy: </translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Fewer settings</source>
<translation>Bớt thiết lập</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the rule</source>
<translation>Đổi quy tắc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the border rule</source>
<translation>Đổi quy tắc biên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the activation</source>
<translation>Đổi hàm kích hoạt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the schedule</source>
<translation>Đổi lịch tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the start</source>
<translation>Đổi khởi đầu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the order of the blocks</source>
<translation>Đổi thứ tự các khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the bias</source>
<translation>Đổi độ chệch</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the epochs</source>
<translation>Đổi số epoch</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change when to stop</source>
<translation>Đổi điều kiện dừng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_form.py"></location>
<source>Change the seed</source>
<translation>Đổi hạt giống</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>Working out the stable rate: image {done:,} of {total:,}…</source>
<translation>Đang tính tốc độ ổn định: ảnh {done:,} trên {total:,}…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>{words}: block {blocks:,} of {total:,} ({share:.0%})</source>
<translation>{words}: khối {blocks:,} trên {total:,} ({share:.0%})</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>Preparing the compiled kernels (slow only the first time)…</source>
<translation>Đang chuẩn bị mã đã biên dịch (chỉ chậm lần đầu)…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>Reading image {done:,} of {total:,}…</source>
<translation>Đang đọc ảnh {done:,} trên {total:,}…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>Progress of the run</source>
<translation>Tiến độ của lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source> {count} rates</source>
<translation> {count} tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>Paused{rates}</source>
<translation>Đang tạm dừng{rates}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>Stopping{rates}</source>
<translation>Đang dừng{rates}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>Learning{rates}</source>
<translation>Đang học{rates}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>Solving…</source>
<translation>Đang giải…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>
loss {curve:.3g}, mean of the last blocks</source>
<translation>
mất mát {curve:.3g}, trung bình của các khối cuối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<source>
rate {rate:g} since block {block:,}</source>
<translation>
tốc độ {rate:g} từ khối {block:,}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Learn</source>
<translation>Học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Step</source>
<translation>Từng bước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/learning_panel.py"></location>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Reset</source>
<translation>Đặt lại</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/log_panel.py"></location>
<source>Nothing has been reported yet.</source>
<translation>Chưa có gì được báo.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/loss_plot.py"></location>
<source>The loss appears here while a filter is learned.</source>
<translation>Mất mát hiện ở đây khi một bộ lọc được học.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/loss_plot.py"></location>
<source>The weights of this run were not recorded: the exact solution has no course.</source>
<translation>Trọng số của lần chạy này không được ghi lại: nghiệm chính xác không có quá trình.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/loss_plot.py"></location>
<source>Arrows read values off the curves, with Shift they pan; plus, minus and 0 zoom</source>
<translation>Mũi tên đọc giá trị trên đường cong, với Shift thì di chuyển; cộng, trừ và 0 để phóng to, thu nhỏ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/loss_plot.py"></location>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>No run yet</source>
<translation>Chưa có lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/loss_plot.py"></location>
<source>Saved as CSV: blocks {first:,} to {last:,}. </source>
<translation>Được lưu thành CSV: khối {first:,} đến {last:,}. </translation>
</message>
<message>
<location filename="revdeconv_gui/gui/loss_plot.py"></location>
<source>Run {id}</source>
<translation>Lần chạy {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/loss_plot.py"></location>
<source>weight</source>
<translation>trọng số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/loss_plot.py"></location>
<source>loss  (x′ − x)² / 2</source>
<translation>mất mát  (x′ − x)² / 2</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/loss_plot.py"></location>
<source>loss</source>
<translation>mất mát</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>&amp;Language</source>
<translation>&amp;Ngôn ngữ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>Workbench</source>
<translation>Bàn làm việc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>The pictures of the chosen image</source>
<translation>Các hình của ảnh được chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>Pan&amp;els</source>
<translation>&amp;Khung</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>&amp;Colours</source>
<translation>&amp;Màu sắc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>The language changes when the program is started again.</source>
<translation>Ngôn ngữ sẽ đổi khi chương trình được khởi động lại.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>Learning</source>
<translation>Việc học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Loss</source>
<translation>Mất mát</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>Block</source>
<translation>Khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>Undo</source>
<translation>Hoàn tác</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>Redo</source>
<translation>Làm lại</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>System</source>
<translation>Theo hệ thống</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>Dark</source>
<translation>Tối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>Light</source>
<translation>Sáng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/main_window.py"></location>
<source>As the system</source>
<translation>Theo hệ thống</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Drag with Ctrl over a picture, or press R, to measure a part.</source>
<translation>Kéo với Ctrl trên một hình, hoặc nhấn R, để đo một phần.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Mean absolute error, pixels in [0, 1]</source>
<translation>Sai số tuyệt đối trung bình, điểm ảnh trong [0, 1]</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Root mean squared error, pixels in [0, 1]</source>
<translation>Căn của sai số bình phương trung bình, điểm ảnh trong [0, 1]</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Peak signal-to-noise ratio</source>
<translation>Tỉ số tín hiệu đỉnh trên nhiễu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Structural similarity (Wang et al. 2004), at most 1</source>
<translation>Độ tương đồng cấu trúc (Wang và cộng sự 2004), nhiều nhất là 1</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Whole, zoom</source>
<translation>Toàn bộ, phóng to</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Whole, deconvolved</source>
<translation>Toàn bộ, giải chập</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Marked part, zoom</source>
<translation>Phần đánh dấu, phóng to</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Marked part, deconvolved</source>
<translation>Phần đánh dấu, giải chập</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Whole</source>
<translation>Toàn bộ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>channel {c}</source>
<translation>kênh {c}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>all channels</source>
<translation>mọi kênh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/measures_panel.py"></location>
<source>Part {width} × {height} at {left}, {top}</source>
<translation>Phần {width} × {height} tại {left}, {top}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/message_bar.py"></location>
<source>No browser could be opened. The address is {address}</source>
<translation>Không mở được trình duyệt nào. Địa chỉ là {address}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/message_bar.py"></location>
<source>Do what is offered</source>
<translation>Làm điều được đề nghị</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/message_bar.py"></location>
<source>Dismiss the message</source>
<translation>Bỏ qua thông báo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/message_bar.py"></location>
<source>Dismiss</source>
<translation>Bỏ qua</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/message_bar.py"></location>
<source>… and {count} more, see the Log</source>
<translation>… và {count} thông báo nữa, xem Nhật ký</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/message_bar.py"></location>
<source>Copy the address</source>
<translation>Sao chép địa chỉ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_commands.py"></location>
<source>Open a fitted operator</source>
<translation>Mở một toán tử đã khớp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_commands.py"></location>
<source>Fitted operators (*.npz);;All files (*)</source>
<translation>Toán tử đã khớp (*.npz);;Mọi tệp (*)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_commands.py"></location>
<source>Opened {titles} for {name}.</source>
<translation>Đã mở {titles} cho {name}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_commands.py"></location>
<source>Filter {name}</source>
<translation>Bộ lọc {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_commands.py"></location>
<source>a filter</source>
<translation>một bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>It has no settings.</source>
<translation>Nó không có thiết lập.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>Settings of the method</source>
<translation>Thiết lập của phương pháp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>Settings of the method; save or open a fitted operator</source>
<translation>Thiết lập của phương pháp; lưu hoặc mở một toán tử đã khớp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>It was fitted before it was saved: nothing is to be set.</source>
<translation>Nó đã được khớp trước khi lưu: không có gì để đặt.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>Keep what was fitted in a file, for here and for revdeconv deconvolve --operator</source>
<translation>Giữ những gì đã khớp trong một tệp, để dùng ở đây và cho revdeconv deconvolve --operator</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>Deconvolve by an operator that was saved before</source>
<translation>Giải chập bằng một toán tử đã lưu trước đó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>The paper’s reverse</source>
<translation>Cách của bài báo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>Ridge {ridge:.3g}, chosen by generalised cross-validation.</source>
<translation>Ridge {ridge:.3g}, chọn bằng kiểm định chéo tổng quát.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>&amp;Save operator…</source>
<translation>&amp;Lưu toán tử…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>&amp;Open operator…</source>
<translation>&amp;Mở toán tử…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>Fitted on the other ticked images, never on the one that is shown.</source>
<translation>Khớp trên các ảnh được đánh dấu khác, không bao giờ trên ảnh đang hiện.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/method_knobs.py"></location>
<source>Takes effect at once.</source>
<translation>Có hiệu lực ngay.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>&amp;Compare methods</source>
<translation>S&amp;o sánh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Stop and keep the rows that are complete</source>
<translation>Dừng và giữ các hàng đã đầy đủ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Which filters are undone</source>
<translation>Những bộ lọc nào được đảo ngược</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<location filename="revdeconv_gui/gui/window_pages.py"></location>
<source>Methods</source>
<translation>Phương pháp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Which methods are compared</source>
<translation>Những phương pháp nào được so sánh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>E&amp;xport</source>
<translation>&amp;Xuất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>that of the editor</source>
<translation>của trình soạn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Radius of fitted methods</source>
<translation>Bán kính của các phương pháp cần khớp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Fitted methods look at (2 r + 1) × (2 r + 1) filtered pixels</source>
<translation>Phương pháp cần khớp nhìn (2 r + 1) × (2 r + 1) điểm ảnh đã lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Copy for a spreadsheet</source>
<translation>Sao chép cho bảng tính</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Copy as Markdown</source>
<translation>Sao chép dạng Markdown</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Save as CSV or Markdown…</source>
<translation>Lưu thành CSV hoặc Markdown…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Copy or save the table</source>
<translation>Sao chép hoặc lưu bảng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Progress of the comparison</source>
<translation>Tiến độ so sánh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>&amp;Radius</source>
<translation>&amp;Bán kính</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>{name} (that of the editor)</source>
<translation>{name} (của trình soạn)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Filter, recover by each method, and measure</source>
<translation>Lọc, khôi phục bằng từng phương pháp, và đo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Go on comparing</source>
<translation>Tiếp tục so sánh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Pause comparing</source>
<translation>Tạm dừng so sánh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>Stopping…</source>
<translation>Đang dừng…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_bar.py"></location>
<source>{percent}% · paused: {doing}</source>
<translation>{percent}% · tạm dừng: {doing}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_gallery.py"></location>
<source>Pictures by each method</source>
<translation>Hình theo từng phương pháp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_gallery.py"></location>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Save picture as…</source>
<translation>Lưu hình dưới tên…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_gallery.py"></location>
<source>MAE of this image {errors:.4f}. Click: show in the workbench</source>
<translation>MAE của ảnh này {errors:.4f}. Nhấp: hiện trong bàn làm việc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_gallery.py"></location>
<source>Show in the workbench</source>
<translation>Hiện trong bàn làm việc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>Table of numbers</source>
<translation>Bảng số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<source>Image</source>
<translation>Ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<source>The image whose pictures are shown</source>
<translation>Ảnh có các hình được hiện</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<source>&amp;Image</source>
<translation>Ản&amp;h</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<source>
The ticked images or the activation are others now: compare again.</source>
<translation>
Các ảnh được đánh dấu hoặc hàm kích hoạt nay đã khác: hãy so sánh lại.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<source>{left_out} more took too much room. </source>
<translation>{left_out} ảnh nữa chiếm quá nhiều chỗ. </translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<source>{kept}{name}, MAE of this image. Click a name for the workbench.</source>
<translation>{kept}{name}, MAE của ảnh này. Nhấp vào một tên để mở bàn làm việc.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<source>Copied the table of methods.</source>
<translation>Đã sao chép bảng phương pháp.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_page.py"></location>
<source>Save the table of methods</source>
<translation>Lưu bảng phương pháp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>The filter that was undone</source>
<translation>Bộ lọc được đảo ngược</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Method</source>
<translation>Phương pháp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>How; double-click or Enter shows it in the workbench</source>
<translation>Cách làm; nhấp đúp hoặc Enter để hiện nó trong bàn làm việc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Mean absolute error, pixels in [0, 1], mean over the images</source>
<translation>Sai số tuyệt đối trung bình, điểm ảnh trong [0, 1], trung bình trên các ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>(MAE − MAE of the zoom) / MAE of the zoom: below 0% is nearer to the originals</source>
<translation>(MAE − MAE của ảnh phóng to) / MAE của ảnh phóng to: dưới 0% là gần ảnh gốc hơn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Than the zoom</source>
<translation>So với phóng to</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>The sign of the change in words</source>
<translation>Dấu của thay đổi, bằng lời</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Peak signal-to-noise ratio, mean over the images</source>
<translation>Tỉ số tín hiệu đỉnh trên nhiễu, trung bình trên các ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Structural similarity (Wang et al. 2004), at most 1, mean over the images</source>
<translation>Độ tương đồng cấu trúc (Wang và cộng sự 2004), nhiều nhất là 1, trung bình trên các ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Fitted on</source>
<translation>Khớp trên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Fitted methods see all the other images, never the one that is measured</source>
<translation>Phương pháp cần khớp thấy mọi ảnh khác, không bao giờ thấy ảnh được đo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Fit</source>
<translation>Khớp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Seconds to fit, for each image, on this computer</source>
<translation>Số giây để khớp, cho mỗi ảnh, trên máy tính này</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Apply</source>
<translation>Áp dụng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>Seconds to recover an image, on this computer</source>
<translation>Số giây để khôi phục một ảnh, trên máy tính này</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>the same</source>
<translation>như nhau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_table.py"></location>
<source>, best</source>
<translation>, tốt nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source>How near does each way of deconvolving come to the original?

Every ticked image is filtered, stored in 8 bits and recovered by each method. Methods that are fitted learn from all the other images, never from the one that is measured.

Press Compare methods.</source>
<translation>Mỗi cách giải chập đến gần ảnh gốc đến đâu?

Mỗi ảnh được đánh dấu được lọc, lưu ở 8 bit rồi khôi phục bằng từng phương pháp. Phương pháp cần khớp học từ mọi ảnh khác, không bao giờ từ ảnh được đo.

Nhấn So sánh.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source>the {title}</source>
<translation>{title}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source>: it loses here</source>
<translation>: ở đây nó thua</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source> Fitted methods are left out: with one image they have no other to be fitted on.</source>
<translation> Các phương pháp cần khớp bị bỏ ra: chỉ với một ảnh thì không có ảnh khác để khớp.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source> The learned network alone takes about {duration}.</source>
<translation> Riêng mạng học được mất khoảng {duration}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source>{seconds:.0f} minutes</source>
<translation>{seconds:.0f} phút</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source>{count:,} others</source>
<translation><numerusform>{count:,} ảnh khác</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source>{name}: best so far is {method}, MAE {mae:.4f}, {change}.</source>
<translation>{name}: tốt nhất đến lúc này là {method}, MAE {mae:.4f}, {change}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source>{name}: best is {method}, MAE {mae:.4f}, {change}.</source>
<translation>{name}: tốt nhất là {method}, MAE {mae:.4f}, {change}.</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source>{count:,} filters</source>
<translation><numerusform>{count:,} bộ lọc</numerusform></translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source>{count:,} methods</source>
<translation><numerusform>{count:,} phương pháp</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<source> {method} is {change}.</source>
<translation> {method} thì {change}.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/methods_words.py"></location>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<location filename="revdeconv_gui/session/methods_run.py"></location>
<source>the filter</source>
<translation>bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/offer_bar.py"></location>
<source>Enter takes it over, Esc leaves it as it is</source>
<translation>Enter để nhận, Esc để giữ nguyên như cũ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/offer_bar.py"></location>
<source>Leave it as it is (Esc)</source>
<translation>Giữ nguyên như cũ (Esc)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/offer_bar.py"></location>
<source>Do it</source>
<translation>Làm điều đó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>the pairs</source>
<translation>các cặp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>The unknown filter between the images of each pair</source>
<translation>Bộ lọc chưa biết giữa các ảnh của mỗi cặp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>What the filter of the editor makes of the ticked images</source>
<translation>Kết quả bộ lọc của trình soạn tạo ra từ các ảnh được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>&amp;Learn from</source>
<translation>&amp;Học từ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Kernel size for pairs of one size</source>
<translation>Cỡ nhân cho các cặp cùng cỡ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Weights along each side of the kernel; where the sizes have a ratio, that decides</source>
<translation>Số trọng số dọc mỗi cạnh của nhân; khi hai cỡ có tỉ số thì tỉ số đó quyết định</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Centred</source>
<translation>Ở tâm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Top-left corner</source>
<translation>Góc trên trái</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Where the kernel lies</source>
<translation>Vị trí của nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Centred: around its target pixel, as in GIMP, ImageJ and Photoshop.
Top-left corner: the target pixel is that of the window's first, as in the paper.</source>
<translation>Ở tâm: quanh điểm ảnh đích của nó, như trong GIMP, ImageJ và Photoshop.
Góc trên trái: điểm ảnh đích ứng với điểm ảnh đầu tiên của cửa sổ, như trong bài báo.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>&amp;Kernel</source>
<translation>Nhân (&amp;Z)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Learn from the pairs</source>
<translation>Học từ các cặp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Learn from the filter</source>
<translation>Học từ bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Learn from the pair {text}</source>
<translation>Học từ cặp {text}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Change the kernel size of pairs</source>
<translation>Đổi cỡ nhân của các cặp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>Change where the kernel lies</source>
<translation>Đổi vị trí của nhân</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/pair_panel.py"></location>
<source>{size} × {size}, stride {stride}: the sizes decide</source>
<translation>{size} × {size}, bước nhảy {stride}: các cỡ quyết định</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Copied: {name}, {width} × {height} pixels.</source>
<translation>Đã sao chép: {name}, {width} × {height} điểm ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Copy picture</source>
<translation>Sao chép hình</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Copy pixel values</source>
<translation>Sao chép giá trị điểm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Fit to window</source>
<translation>Vừa cửa sổ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Actual pixels</source>
<translation>Cỡ thật (1:1)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Measure what is seen	R</source>
<translation>Đo phần đang thấy	R</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Measure no part	Esc</source>
<translation>Bỏ phần đánh dấu	Esc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Copied: {text}</source>
<translation>Đã sao chép: {text}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Copied the picture, {width} × {height} pixels.</source>
<translation>Đã sao chép hình, {width} × {height} điểm ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/picture_menu.py"></location>
<source>Copy view</source>
<translation>Sao chép khung nhìn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_crosshair.py"></location>
<source>Run {id}&amp;nbsp;&amp;nbsp;</source>
<translation>Lần chạy {id}&amp;nbsp;&amp;nbsp;</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_crosshair.py"></location>
<source>and {count} more runs</source>
<translation>và {count} lần chạy nữa</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_export.py"></location>
<source>SVG picture</source>
<translation>Hình SVG</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_export.py"></location>
<source>Save the plot</source>
<translation>Lưu biểu đồ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_export.py"></location>
<source>Table of weights</source>
<translation>Bảng trọng số</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_export.py"></location>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>Table of losses</source>
<translation>Bảng mất mát</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>What is plotted</source>
<translation>Vẽ cái gì</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>The loss (x′ − x)² / 2, or the weights, over the blocks learned</source>
<translation>Mất mát (x′ − x)² / 2, hoặc trọng số, theo số khối đã học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Runs ▾</source>
<translation>Lần chạy ▾</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Runs to show beside the chosen one</source>
<translation>Các lần chạy hiện bên cạnh lần được chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Smoothed</source>
<translation>Làm trơn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Draw a moving average over the raw losses, which stay visible</source>
<translation>Vẽ trung bình trượt trên mất mát thô, vốn vẫn thấy được</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Log blocks</source>
<translation>Log x</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Logarithmic axis of blocks</source>
<translation>Trục khối (x) theo lôgarit</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Log loss</source>
<translation>Log y</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Logarithmic axis of losses; mere rounding and losses of exactly 0 lie at or below its lower edge</source>
<translation>Trục mất mát (y) theo lôgarit; sai số làm tròn và mất mát bằng đúng 0 nằm ở hoặc dưới mép dưới</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Drag a box to zoom into (or hold Shift)</source>
<translation>Kéo một khung để phóng to vào đó (hoặc giữ Shift)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Zoom box</source>
<translation>Khung phóng to</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Save, copy, mark a range</source>
<translation>Lưu, sao chép, đánh dấu một khoảng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Plot menu</source>
<translation>Trình đơn của biểu đồ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Mark a range to save</source>
<translation>Đánh dấu một khoảng để lưu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Show the whole plot</source>
<translation>Hiện toàn bộ biểu đồ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Show &amp;all</source>
<translation>Hiện &amp;tất cả</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Show &amp;only the chosen one</source>
<translation>&amp;Chỉ hiện lần được chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>With two runs or more, they can be overlaid here</source>
<translation>Khi có từ hai lần chạy, có thể xếp chồng chúng ở đây</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source> (the marked range)</source>
<translation> (khoảng được đánh dấu)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Save as {text}{hint}…</source>
<translation>Lưu thành {text}{hint}…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_head.py"></location>
<source>Leave the zoom box</source>
<translation>Rời khung phóng to</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_legend.py"></location>
<source>Show or hide {words}</source>
<translation>Hiện hoặc ẩn {words}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_legend.py"></location>
<source>the {name} curves</source>
<translation>các đường {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_marks.py"></location>
<source>rate {rate:g}</source>
<translation>tốc độ {rate:g}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source> · block {blocks:,}</source>
<translation> · khối {blocks:,}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>Run {id}: {subject}, {rule}</source>
<translation>Lần chạy {id}: {subject}, {rule}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>{under:,} losses lie below the axis, {zeros:,} of them exactly 0. </source>
<translation>{under:,} mất mát nằm dưới trục, trong đó {zeros:,} bằng đúng 0. </translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>{count:,} losses lie below the axis. </source>
<translation><numerusform>{count:,} mất mát nằm dưới trục. </numerusform></translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>{count:,} losses of exactly 0 lie below the axis. </source>
<translation><numerusform>{count:,} mất mát bằng đúng 0 nằm dưới trục. </numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>block {where:,} · epoch {epochs}</source>
<translation>khối {where:,} · epoch {epochs}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>, true {effective:.3g}</source>
<translation>, thật {effective:.3g}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>{what} at {rate:g}</source>
<translation>{what}, tốc độ {rate:g}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>The loss has overflowed: {dropped:,} points are not finite and left out.</source>
<translation>Mất mát bị tràn: {dropped:,} điểm không hữu hạn và bị bỏ ra.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>No point yet: in a long run each is the mean loss of several blocks.</source>
<translation>Chưa có điểm nào: khi chạy dài, mỗi điểm là mất mát trung bình của nhiều khối.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>{zeros:,} losses of exactly 0 lie on the lower edge. </source>
<translation>{zeros:,} mất mát bằng đúng 0 nằm ở mép dưới. </translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_series.py"></location>
<source>channel {name}</source>
<translation>kênh {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_view.py"></location>
<source>blocks</source>
<translation>khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_view.py"></location>
<source>blocks learned</source>
<translation>khối đã học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/plot_view.py"></location>
<source>floor {level:.3g}</source>
<translation>sàn {level:.3g}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Projects (*{project_suffix})</source>
<translation>Dự án (*{project_suffix})</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>{name} is there already. Replace it?</source>
<translation>{name} đã có ở đó. Thay thế nó?</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>{count:,} images were not found where the project had them.</source>
<translation><numerusform>Không tìm thấy {count:,} ảnh ở chỗ mà dự án ghi.</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source> (read-only)</source>
<translation> (chỉ đọc)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Open</source>
<translation>Mở</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>A run is learning</source>
<translation>Một lần chạy đang học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>{what}: stop it first (Esc), then go to another project.</source>
<translation>{what}: hãy dừng nó trước (Esc), rồi sang dự án khác.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Save the project</source>
<translation>Lưu dự án</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Changes are not saved</source>
<translation>Các thay đổi chưa được lưu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Save the changes to {name}?</source>
<translation>Lưu các thay đổi vào {name}?</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<location filename="revdeconv_gui/gui/recovery_offer.py"></location>
<source>
… and {count:,} before</source>
<translation>
… và {count:,} thay đổi trước đó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Open in another window</source>
<translation>Đang mở trong cửa sổ khác</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>{name} is open in another window.</source>
<translation>{name} đang mở trong một cửa sổ khác.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>It was opened there at {since} (process {process} on {host}). Take it over only if that window is gone or will not be saved: it is then told to save under another name.</source>
<translation>Nó được mở ở đó lúc {since} (tiến trình {process} trên {host}). Chỉ giành lấy nó nếu cửa sổ ấy đã mất hoặc sẽ không được lưu: khi đó cửa sổ ấy được báo phải lưu dưới tên khác.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Open read-only</source>
<translation>Mở chỉ đọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Take over</source>
<translation>Giành lấy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Changed by another program</source>
<translation>Bị chương trình khác sửa</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>{name} was changed by another program.</source>
<translation>{name} đã bị một chương trình khác sửa.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>It is not as this window opened or saved it last. Replace it and what is new in it is lost; save under another name and both are kept.</source>
<translation>Nó không còn như lúc cửa sổ này mở hay lưu lần cuối. Thay thế thì mất những gì mới trong đó; lưu dưới tên khác thì giữ được cả hai.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Save as…</source>
<translation>Lưu dưới tên…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Find them…</source>
<translation>Tìm chúng…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Where are the images now?</source>
<translation>Bây giờ các ảnh ở đâu?</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Open re&amp;cent</source>
<translation>Mở &amp;gần đây</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>All that can be opened (*{project_suffix} {images} {filters})</source>
<translation>Mọi thứ mở được (*{project_suffix} {images} {filters})</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Images ({images})</source>
<translation>Ảnh ({images})</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>Filters ({filters})</source>
<translation>Bộ lọc ({filters})</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<source>All files (*)</source>
<translation>Mọi tệp (*)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/project_commands.py"></location>
<location filename="revdeconv_gui/session/project.py"></location>
<source>{name} is not opened.</source>
<translation>{name} không được mở.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/rate_grid.py"></location>
<source>, rate {row_rate}</source>
<translation>, tốc độ {row_rate}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/rate_grid.py"></location>
<source>A click opens the run.</source>
<translation>Nhấp để mở lần chạy.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_offer.py"></location>
<source>There is a copy of {name} with changes that were not saved, from {at}. Restore it?</source>
<translation>Có một bản sao của {name} với các thay đổi chưa lưu, từ {at}. Khôi phục nó?</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_offer.py"></location>
<source>an untitled project</source>
<translation>một dự án chưa đặt tên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_offer.py"></location>
<source>The program was not ended properly</source>
<translation>Chương trình đã không kết thúc bình thường</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_offer.py"></location>
<source>Restore</source>
<translation>Khôi phục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_offer.py"></location>
<source>Discard</source>
<translation>Bỏ đi</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_offer.py"></location>
<source>Later</source>
<translation>Để sau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_offer.py"></location>
<source>Show the copy; it is saved only when you save it</source>
<translation>Hiện bản sao; nó chỉ được lưu khi bạn lưu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_offer.py"></location>
<source>Delete the copy</source>
<translation>Xóa bản sao</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_offer.py"></location>
<source>Keep the copy and ask again at the next start</source>
<translation>Giữ bản sao và hỏi lại ở lần khởi động sau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<source>Channel; “All” takes the weights of all channels as one vector</source>
<translation>Kênh; “Tất cả” coi trọng số của mọi kênh như một vectơ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<source>Best factor a in learned = a · reference (least squares): the size. 1 is right</source>
<translation>Hệ số a tốt nhất trong: học được = a · tham chiếu (bình phương tối thiểu): độ lớn. 1 là đúng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<source>Cosine similarity of learned and reference weights: the shape. 1 is right</source>
<translation>Độ tương đồng cosin giữa trọng số học được và tham chiếu: hình dạng. 1 là đúng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<source>Largest
error</source>
<translation>Sai số
lớn nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<source>Centre
ratio</source>
<translation>Tỉ số
tâm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<source>Centre weight divided by the mean of all others: −8 for the paper's edge filter</source>
<translation>Trọng số ở tâm chia cho trung bình của mọi trọng số khác: −8 với bộ lọc cạnh của bài báo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<source>Ratio
wanted</source>
<translation>Tỉ số
cần có</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<source>The same of the reference</source>
<translation>Cũng vậy, của tham chiếu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<source>Recovery score</source>
<translation>Điểm khôi phục</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/recovery_table.py"></location>
<source>How near the filter is to the reference. Right-click to copy or save the table</source>
<translation>Bộ lọc gần tham chiếu đến đâu. Nhấp chuột phải để sao chép hoặc lưu bảng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>from file</source>
<translation>từ tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>Method of deconvolution</source>
<translation>Phương pháp giải chập</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>Which filter is run backwards, or which other method is used</source>
<translation>Bộ lọc nào được chạy ngược, hoặc phương pháp nào khác được dùng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>with true filter</source>
<translation>bộ lọc thật</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>The paper’s reverse of the filter of the editor</source>
<translation>Cách chạy ngược của bài báo với bộ lọc của trình soạn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>not yet</source>
<translation>chưa có</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>with run {id}’s filter</source>
<translation>bộ lọc lần chạy {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>The paper’s reverse of what was learned</source>
<translation>Cách chạy ngược của bài báo với những gì đã học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>by {titles}</source>
<translation>bằng {titles}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>by {name}</source>
<translation>bằng {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/reverse_box.py"></location>
<source>{titles} from a file</source>
<translation>{titles} từ một tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<location filename="revdeconv_gui/session/experiments.py"></location>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>finished</source>
<translation>đã xong</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>converged</source>
<translation>đã hội tụ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<location filename="revdeconv_gui/session/experiments.py"></location>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>stopped</source>
<translation>đã dừng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>diverged</source>
<translation>đã phân kỳ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Run</source>
<translation>Lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Number of the run</source>
<translation>Số của lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Learning rate, and the stable rate of its images</source>
<translation>Tốc độ học, và tốc độ ổn định của các ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Passes over the images</source>
<translation>Số lượt qua các ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Images learned from</source>
<translation>Các ảnh đã học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Blocks</source>
<translation>Khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Blocks learned</source>
<translation>Số khối đã học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Last loss</source>
<translation>Mất mát cuối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Mean loss of the last point, over channels</source>
<translation>Mất mát trung bình của điểm cuối, trên các kênh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Cosine similarity of learned and true weights: the shape</source>
<translation>Độ tương đồng cosin giữa trọng số học được và trọng số thật: hình dạng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Best factor between learned and true weights: the size</source>
<translation>Hệ số tốt nhất giữa trọng số học được và trọng số thật: độ lớn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Time</source>
<translation>Thời gian</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Computing time</source>
<translation>Thời gian tính toán</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Ended</source>
<translation>Kết thúc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>How it ended</source>
<translation>Nó kết thúc ra sao</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>pair</source>
<translation>cặp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source>Remove run {gone}</source>
<translation>Bỏ lần chạy {gone}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/runs_panel.py"></location>
<source> (stable {stable_rate:.3g})</source>
<translation> (ổn định {stable_rate:.3g})</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>In the pictures</source>
<translation>Trong các hình</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>In the Block panel</source>
<translation>Trong khung Khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>In the plot</source>
<translation>Trong biểu đồ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>In the list of images</source>
<translation>Trong danh sách ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>In the matrix</source>
<translation>Trong ma trận</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>In tables of runs, experiments and methods</source>
<translation>Trong bảng lần chạy, thí nghiệm và phương pháp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>While an experiment runs, on its page</source>
<translation>Khi một thí nghiệm đang chạy, trên trang của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>In the user guide</source>
<translation>Trong hướng dẫn sử dụng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Everywhere</source>
<translation>Ở mọi nơi</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Keyboard shortcuts</source>
<translation>Phím tắt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Search keys and what they do</source>
<translation>Tìm phím và việc chúng làm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Search the shortcuts</source>
<translation>Tìm phím tắt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Shows only the lines that have this in them</source>
<translation>Chỉ hiện các dòng có chứa điều này</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Every key, by where it holds</source>
<translation>Mọi phím, theo nơi có hiệu lực</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Wheel, + and −</source>
<translation>Con lăn, + và −</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Zoom at the cursor</source>
<translation>Phóng to tại con trỏ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Drag, arrows</source>
<translation>Kéo, mũi tên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Pan</source>
<translation>Di chuyển</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Double-click, 0, Home</source>
<translation>Nhấp đúp, 0, Home</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Fit to the window</source>
<translation>Vừa cửa sổ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Grid, side by side, swipe, blink</source>
<translation>Lưới, cạnh nhau, gạt, nhấp nháy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>B held</source>
<translation>Giữ B</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>See the second picture</source>
<translation>Xem hình thứ hai</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>[ and ]</source>
<translation>[ và ]</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Move the handle of the swipe</source>
<translation>Dời thanh ngăn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Outline pixels and blocks</source>
<translation>Viền điểm ảnh và khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Inspect blocks; then a click or the arrows choose a block</source>
<translation>Khảo sát khối; rồi nhấp hoặc mũi tên chọn một khối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Ctrl+drag, R</source>
<translation>Ctrl+kéo, R</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Mark a part to measure; mark what is seen</source>
<translation>Đánh dấu một phần để đo; đánh dấu phần đang thấy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Shift+arrows, Ctrl+arrows</source>
<translation>Shift+mũi tên, Ctrl+mũi tên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Move the marked part, change its size</source>
<translation>Dời phần được đánh dấu, đổi cỡ của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Take the mark away</source>
<translation>Bỏ phần được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Arrows, Home, End</source>
<translation>Mũi tên, Home, End</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>The next entry, the first, the last</source>
<translation>Phần tử kế tiếp, đầu tiên, cuối cùng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Ctrl+arrows</source>
<translation>Ctrl+mũi tên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>The neighbouring block</source>
<translation>Khối bên cạnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Left, Right, with Ctrl or PgUp, PgDown</source>
<translation>←, →, với Ctrl hoặc PgUp, PgDown</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>An earlier or later moment of the run; ten of them</source>
<translation>Thời điểm trước hoặc sau của lần chạy; mười thời điểm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Click, Home, End</source>
<translation>Nhấp, Home, End</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>The run as it was there, at its first moment, at its end</source>
<translation>Lần chạy tại đó, tại thời điểm đầu, tại cuối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Up, Down</source>
<translation>↑, ↓</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>In the plot of weights: read the next one</source>
<translation>Trong biểu đồ trọng số: đọc trọng số kế tiếp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Shift+arrows, drag</source>
<translation>Shift+mũi tên, kéo</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Zoom</source>
<translation>Phóng to, thu nhỏ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Double-click, 0</source>
<translation>Nhấp đúp, 0</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Back to the end of the run</source>
<translation>Trở lại cuối lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Tick or untick the selected ones</source>
<translation>Đánh dấu hoặc bỏ đánh dấu các mục được chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Alt+Up, Alt+Down</source>
<translation>Alt+↑, Alt+↓</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Earlier or later in the order of learning</source>
<translation>Dời lên trước hoặc ra sau trong thứ tự học</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Paste images</source>
<translation>Dán ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Menu</source>
<translation>Phím trình đơn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>All that can be done with them</source>
<translation>Mọi điều có thể làm với chúng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Remove the selected ones</source>
<translation>Bỏ các mục được chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Down, up</source>
<translation>Xuống, lên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Right, left</source>
<translation>Phải, trái</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>One number into all selected cells</source>
<translation>Một số vào mọi ô được chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Copy, cut, paste</source>
<translation>Sao chép, cắt, dán</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Put 0 into the selected cells</source>
<translation>Đặt 0 vào các ô được chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Take back what is being typed</source>
<translation>Hủy những gì đang gõ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Leave the matrix</source>
<translation>Rời khỏi ma trận</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>In the row of channels: the one before, the one after</source>
<translation>Trong hàng các kênh: kênh trước, kênh sau</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Open the row, the cell of the heat map, or the filter</source>
<translation>Mở hàng, ô của bản đồ nhiệt, hoặc bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Arrows</source>
<translation>Mũi tên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Go about in the heat map</source>
<translation>Đi lại trong bản đồ nhiệt</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Copy the table of methods</source>
<translation>Sao chép bảng phương pháp</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Remove the selected run</source>
<translation>Bỏ lần chạy được chọn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Space, Esc</source>
<translation>Phím cách, Esc</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Pause, stop</source>
<translation>Tạm dừng, dừng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>The next control, the one before</source>
<translation>Ô điều khiển sau, ô trước</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Alt+letter</source>
<translation>Alt+chữ cái</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>The control or menu whose letter is underlined</source>
<translation>Ô điều khiển hoặc trình đơn có chữ cái được gạch chân</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Keys</source>
<translation>Phím</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>What they do</source>
<translation>Việc chúng làm</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/shortcuts.py"></location>
<source>Menu {title}</source>
<translation>Trình đơn {title}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>Shape: cosine {cosine}   ·   size: {size_words} × true   ·   largest error {largest_error:.2g}</source>
<translation>Hình dạng: cosin {cosine}   ·   độ lớn: {size_words} × thật   ·   sai số lớn nhất {largest_error:.2g}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>After {block:,} blocks:   {words}</source>
<translation>Sau {block:,} khối:   {words}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>No shape to compare: all weights are 0   ·   largest error {error:.2g}</source>
<translation>Không có hình dạng để so sánh: mọi trọng số đều bằng 0   ·   sai số lớn nhất {error:.2g}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>Not learned yet: press Learn (F5).</source>
<translation>Chưa học: nhấn Học (F5).</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>Starting…</source>
<translation>Đang bắt đầu…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>Learned from a pair of images.</source>
<translation>Học từ một cặp ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>True</source>
<translation>Thật</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>True {get}</source>
<translation>Thật, {get}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>{title} kernel</source>
<translation>Nhân {title}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/weights_panel.py"></location>
<source>Learned {title} kernel</source>
<translation>Nhân {title} học được</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>First steps</source>
<translation>Những bước đầu tiên</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>&amp;Skip</source>
<translation>&amp;Bỏ qua</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>Close the first steps; Help &gt; First steps shows them again</source>
<translation>Đóng những bước đầu tiên; Trợ giúp &gt; Những bước đầu tiên sẽ hiện lại</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>User &amp;guide</source>
<translation>&amp;Hướng dẫn sử dụng</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>All of it, with pictures (F1)</source>
<translation>Tất cả, có hình (F1)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>Choose images</source>
<translation>Chọn ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>Choose image files; or drop them on the window</source>
<translation>Chọn tệp ảnh; hoặc thả chúng lên cửa sổ</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>Watch the loss fall and the weights take shape.</source>
<translation>Xem mất mát giảm và trọng số thành hình.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>&amp;Learn (F5)</source>
<translation>Học (&amp;F5)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>Learn the filter of the editor from the ticked images</source>
<translation>Học bộ lọc của trình soạn từ các ảnh được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>Deconvolve, export</source>
<translation>Giải chập, xuất</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>The filter is run backwards at once: look, then keep it.</source>
<translation>Bộ lọc được chạy ngược ngay: hãy xem, rồi giữ lại.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>Write the learned filter, the pictures and the losses to files (Ctrl+E)</source>
<translation>Ghi bộ lọc học được, các hình và mất mát ra tệp (Ctrl+E)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>{count} images are ticked</source>
<translation>{count} ảnh được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>1 image is ticked</source>
<translation>1 ảnh được đánh dấu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>{many}; add your own, or take these.</source>
<translation>{many}; thêm ảnh của bạn, hoặc dùng các ảnh này.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/welcome.py"></location>
<source>Add some, or drop files here.</source>
<translation>Thêm vài ảnh, hoặc thả tệp vào đây.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/window_pages.py"></location>
<source>Inspect</source>
<translation>Khảo sát</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/window_pages.py"></location>
<source>What is inside a filter, and how near it is to another</source>
<translation>Bên trong một bộ lọc có gì, và nó gần một bộ lọc khác đến đâu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/window_pages.py"></location>
<source>The paper’s experiment on your own images</source>
<translation>Thí nghiệm của bài báo trên ảnh của chính bạn</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/window_pages.py"></location>
<source>How near each way of deconvolving comes to the originals</source>
<translation>Mỗi cách giải chập đến gần ảnh gốc đến đâu</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/workbench.py"></location>
<source>Run {id} learned a {found} × {found} filter, this one is {size} × {size}. Press Learn (F5).</source>
<translation>Lần chạy {id} đã học một bộ lọc {found} × {found}, bộ lọc này là {size} × {size}. Nhấn Học (F5).</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/workbench.py"></location>
<source>{columns} × {rows}, zoomed {size}×   MAE0 {mae0:.4f}   PSNR {psnr0}</source>
<translation>{columns} × {rows}, phóng {size}×   MAE0 {mae0:.4f}   PSNR {psnr0}</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/workbench.py"></location>
<source>Learning… The learned filter is reversed when the run ends.</source>
<translation>Đang học… Bộ lọc học được sẽ được chạy ngược khi lần chạy kết thúc.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/workbench.py"></location>
<source>Press Learn (F5): the learned filter is then reversed to recover the original from the filtered image.</source>
<translation>Nhấn Học (F5): bộ lọc học được sau đó được chạy ngược để khôi phục ảnh gốc từ ảnh đã lọc.</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/workbench.py"></location>
<source>Drop images here, or open some (Ctrl+O)</source>
<translation>Thả ảnh vào đây, hoặc mở vài ảnh (Ctrl+O)</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/workbench.py"></location>
<source>Run {id} learned {words}, not this filter!   </source>
<translation>Lần chạy {id} đã học {words}, không phải bộ lọc này!   </translation>
</message>
<message>
<location filename="revdeconv_gui/gui/workbench.py"></location>
<source>Working…</source>
<translation>Đang tính…</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/workbench.py"></location>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>another filter</source>
<translation>một bộ lọc khác</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/worked_example.py"></location>
<source>Y so far</source>
<translation>Y đến lúc này</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/worked_example.py"></location>
<source>Products</source>
<translation>Tích</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/worked_example.py"></location>
<source>Y at the end</source>
<translation>Y lúc cuối</translation>
</message>
<message>
<location filename="revdeconv_gui/gui/worked_example.py"></location>
<source>Pixels</source>
<translation>Điểm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/block_inspection.py"></location>
<source>Click a block in a picture to see both equations on it, term by term.</source>
<translation>Nhấp vào một khối trong hình để xem cả hai phương trình trên nó, từng số hạng.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/block_inspection.py"></location>
<source>The windows of a pair of one size overlap: there are no separate blocks to inspect.</source>
<translation>Các cửa sổ của một cặp cùng cỡ chồng lên nhau: không có khối riêng để khảo sát.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/block_inspection.py"></location>
<source>row {row}, column {column}</source>
<translation>hàng {row}, cột {column}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/block_inspection.py"></location>
<source>Press Learn (F5): the kernel learned from the pair is then shown at work.</source>
<translation>Nhấn Học (F5): sau đó có thể xem nhân học được từ cặp hoạt động ra sao.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/block_inspection.py"></location>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>filter</source>
<translation>bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/session/derived.py"></location>
<source>The pictures could not be made.</source>
<translation>Không tạo được các hình.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/error_map.py"></location>
<source>The errors could not be worked out.</source>
<translation>Không tính được các sai số.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/error_map.py"></location>
<source>Learning… Click on the loss plot to see the errors of a moment.</source>
<translation>Đang học… Nhấp vào biểu đồ mất mát để xem sai số tại một thời điểm.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/error_map.py"></location>
<source>Press Learn (F5): the errors of the learned filter are then shown block by block.</source>
<translation>Nhấn Học (F5): sai số của bộ lọc học được sau đó hiện theo từng khối.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/error_map.py"></location>
<source>This run learned from pairs: choose an image that belongs to one.</source>
<translation>Lần chạy này học từ các cặp: hãy chọn một ảnh thuộc một cặp.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_choice.py"></location>
<source>Add an image first (Ctrl+O).</source>
<translation>Trước hết hãy thêm một ảnh (Ctrl+O).</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_choice.py"></location>
<source>Tick at least one image to learn from, or choose other images.</source>
<translation>Đánh dấu ít nhất một ảnh để học, hoặc chọn ảnh khác.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_choice.py"></location>
<source>Choose at least one filter.</source>
<translation>Chọn ít nhất một bộ lọc.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_choice.py"></location>
<source>Choose at least one rule.</source>
<translation>Chọn ít nhất một quy tắc.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_choice.py"></location>
<source>Write at least one rate.</source>
<translation>Viết ít nhất một tốc độ.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_choice.py"></location>
<source>{count:,} images are still being read.</source>
<translation>Vẫn đang đọc {count:,} ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_choice.py"></location>
<source>These images need {need:.1f} GB of memory together: choose fewer or smaller ones.</source>
<translation>Các ảnh này cùng nhau cần {need:.1f} GB bộ nhớ: hãy chọn ít ảnh hơn hoặc ảnh nhỏ hơn.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_choice.py"></location>
<source>The filter {name} has {channels} kernels, the images {channels_2} channel(s).</source>
<translation>Bộ lọc {name} có {channels} nhân, các ảnh có {channels_2} kênh.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_choice.py"></location>
<source>Every image is too small to learn a {n} × {n} filter from.</source>
<translation>Mọi ảnh đều quá nhỏ để học một bộ lọc {n} × {n}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_choice.py"></location>
<source>{name} is smaller than a {n} × {n} filter: untick it.</source>
<translation>{name} nhỏ hơn một bộ lọc {n} × {n}: hãy bỏ đánh dấu nó.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_exports.py"></location>
<source>Report in one HTML file</source>
<translation>Báo cáo trong một tệp HTML</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_exports.py"></location>
<source>Report</source>
<translation>Báo cáo</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_exports.py"></location>
<source>CSV with every measure</source>
<translation>CSV với mọi số đo</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_exports.py"></location>
<source>CSV with the author’s columns</source>
<translation>CSV với các cột của tác giả</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_exports.py"></location>
<source>JSON in full precision</source>
<translation>JSON với độ chính xác đầy đủ</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiment_exports.py"></location>
<source>LaTeX (booktabs)</source>
<translation>LaTeX (booktabs)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiments.py"></location>
<source>Experiment {id} {done}: {rows}, {seconds}.</source>
<translation>Thí nghiệm {id} {done}: {rows}, {seconds}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiments.py"></location>
<source>From experiment {id}; its time is the mean of a row, measuring included.</source>
<translation>Từ thí nghiệm {id}; thời gian của nó là trung bình của một hàng, kể cả việc đo.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiments.py"></location>
<source>Run experiment {id}</source>
<translation>Chạy thí nghiệm {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiments.py"></location>
<source>Remove experiment {experiment_id}</source>
<translation>Bỏ thí nghiệm {experiment_id}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiments.py"></location>
<source>Open {subject} of experiment {id}</source>
<translation>Mở {subject} của thí nghiệm {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiments.py"></location>
<source>Stopped before the first row was done: there is nothing to keep.</source>
<translation>Dừng trước khi hàng đầu tiên xong: không có gì để giữ.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/experiments.py"></location>
<source>Choose run {id} with its settings</source>
<translation>Chọn lần chạy {id} với các thiết lập của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>Filter with everything known of it</source>
<translation>Bộ lọc với mọi điều đã biết về nó</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>ImageJ text kernel</source>
<translation>Nhân dạng văn bản của ImageJ</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>NumPy array</source>
<translation>Mảng NumPy</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>OpenCV FileStorage (YAML)</source>
<translation>OpenCV FileStorage (YAML)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>OpenCV FileStorage (XML)</source>
<translation>OpenCV FileStorage (XML)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>Fitted operator</source>
<translation>Toán tử đã khớp</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>Learned filter of run {id}</source>
<translation>Bộ lọc học được của lần chạy {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>Filter of run {run_id} {words}</source>
<translation>Bộ lọc của lần chạy {run_id} {words}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>Fitted operator ({titles})</source>
<translation>Toán tử đã khớp ({titles})</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>Losses of run {id}</source>
<translation>Mất mát của lần chạy {id}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>Filtered image of {name}</source>
<translation>Ảnh đã lọc của {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/exporting.py"></location>
<source>Deconvolved image of {name}{how}</source>
<translation>Ảnh giải chập của {name}{how}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/expressions.py"></location>
<source>that is too long for a number</source>
<translation>như thế là quá dài cho một số</translation>
</message>
<message>
<location filename="revdeconv_gui/session/expressions.py"></location>
<source>“{text}” is not a number; write 0.5, 1/9 or -sqrt(2)</source>
<translation>“{text}” không phải là số; hãy viết 0.5, 1/9 hoặc -sqrt(2)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/expressions.py"></location>
<source>“{text}” is not finite</source>
<translation>“{text}” không hữu hạn</translation>
</message>
<message>
<location filename="revdeconv_gui/session/expressions.py"></location>
<source>“{text}” has no value ({error}); write 0.5, 1/9 or -sqrt(2)</source>
<translation>“{text}” không có giá trị ({error}); hãy viết 0.5, 1/9 hoặc -sqrt(2)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_editing.py"></location>
<source>Edit the filter</source>
<translation>Sửa bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_editing.py"></location>
<source>Paste a {size} × {size} matrix</source>
<translation>Dán một ma trận {size} × {size}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_editing.py"></location>
<source>Change the weight</source>
<translation>Đổi hệ số</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_editing.py"></location>
<source>Change the filter’s bias</source>
<translation>Đổi độ chệch của bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_editing.py"></location>
<source>Change the {title} filter</source>
<translation>Đổi bộ lọc {title}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_editing.py"></location>
<source>Resize the filter</source>
<translation>Đổi cỡ bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_editing.py"></location>
<source>One matrix for all channels</source>
<translation>Một ma trận cho mọi kênh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_editing.py"></location>
<source>The matrices differed: the one for all channels is their mean.</source>
<translation>Các ma trận khác nhau: ma trận cho mọi kênh là trung bình của chúng.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_editing.py"></location>
<source>Choose {name}</source>
<translation>Chọn {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source>This matrix is not the same when turned by 180°, so it matters how it is laid on the image. This program correlates, as do CNN libraries, OpenCV’s filter2D and ImageJ: the matrix is taken as it stands. MATLAB’s conv2 and SciPy’s convolve turn it by 180° first. Flip it to compare with those.</source>
<translation>Ma trận này khác đi khi xoay 180°, nên cách đặt nó lên ảnh là quan trọng. Chương trình này tính tương quan, như các thư viện CNN, filter2D của OpenCV và ImageJ: ma trận được dùng nguyên như thế. conv2 của MATLAB và convolve của SciPy xoay nó 180° trước. Hãy lật nó để so với những hàm ấy.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source>Sum {total:.4g} · norm {norm:.3g} · rank {rank}</source>
<translation>Tổng {total:.4g} · chuẩn {norm:.3g} · hạng {rank}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source>Smallest |w| {smallest:.3g} at {row}, {column}</source>
<translation>|w| nhỏ nhất {smallest:.3g} tại {row}, {column}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source> · reverse × {steps:.3g}</source>
<translation> · ngược × {steps:.3g}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source>The smallest weight is {smallest:.4g}, in row {row}, column {column}. Running backwards divides by it: one step of an 8-bit filtered image, 1/255, becomes 1/(255 × {smallest:.3g}) = {error:.3g} of the whole range there, {steps}.</source>
<translation>Trọng số nhỏ nhất là {smallest:.4g}, ở hàng {row}, cột {column}. Chạy ngược thì chia cho nó: một bậc của ảnh đã lọc 8 bit, 1/255, trở thành 1/(255 × {smallest:.3g}) = {error:.3g} của toàn dải ở đó, {steps}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source>{rank} (separable)</source>
<translation>{rank} (tách được)</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source> · {count} zeros</source>
<translation><numerusform> · {count} số 0</numerusform></translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source> {count} weights are 0: there the filtered pixel is taken as it is.</source>
<translation><numerusform> {count} trọng số bằng 0: ở đó điểm ảnh đã lọc được giữ nguyên.</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source>Reverse: all weights are 0</source>
<translation>Ngược: mọi trọng số bằng 0</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source>Where a weight is 0 the reverse operator takes the filtered pixel as it is.</source>
<translation>Nơi trọng số bằng 0, toán tử ngược giữ nguyên điểm ảnh đã lọc.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source>1 step</source>
<translation>1 bậc</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_facts.py"></location>
<source>{steps:.3g} steps</source>
<translation>{steps:.3g} bậc</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>there is a filter “{stem}” already</source>
<translation>đã có một bộ lọc “{stem}”</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>there is no filter “{old}” any more</source>
<translation>không còn bộ lọc “{old}” nữa</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>there is no filter “{name}” any more</source>
<translation>không còn bộ lọc “{name}” nữa</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>give the filter a name</source>
<translation>hãy đặt tên cho bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>a name cannot have &lt; &gt; : " / \ | ? * in it, nor a point at its ends</source>
<translation>tên không được chứa &lt; &gt; : " / \ | ? *, cũng không có dấu chấm ở hai đầu</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>no file can have that name on every system; choose another</source>
<translation>không tệp nào mang được tên đó trên mọi hệ thống; hãy chọn tên khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>cannot be renamed ({strerror})</source>
<translation>không đổi tên được ({strerror})</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>check the folder</source>
<translation>hãy kiểm tra thư mục</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>cannot be deleted ({strerror})</source>
<translation>không xóa được ({strerror})</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>cannot be made ({strerror})</source>
<translation>không tạo được ({strerror})</translation>
</message>
<message>
<location filename="revdeconv_gui/session/filter_library.py"></location>
<source>check the disk</source>
<translation>hãy kiểm tra đĩa</translation>
</message>
<message>
<location filename="revdeconv_gui/session/floors.py"></location>
<source>Floor 0: a filter of this size fits</source>
<translation>Sàn 0: một bộ lọc cỡ này khớp hoàn toàn</translation>
</message>
<message>
<location filename="revdeconv_gui/session/floors.py"></location>
<source>Least-squares floor {nanmean:.3g}</source>
<translation>Sàn bình phương tối thiểu {nanmean:.3g}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/floors.py"></location>
<source>; {saturated:.0%} of the blocks are saturated and left out</source>
<translation>; {saturated:.0%} số khối bị bão hòa và bị bỏ ra</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Add {count:,} images</source>
<translation>Thêm {count:,} ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Pasted {pasted}</source>
<translation>Ảnh dán {pasted}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Paste image</source>
<translation>Dán ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Remove image</source>
<translation>Bỏ ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Remove {count:,} images</source>
<translation>Bỏ {count:,} ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Learn from {what}</source>
<translation>Học từ {what}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Do not learn from {what}</source>
<translation>Không học từ {what}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Pair {name} with {name_2}</source>
<translation>Ghép cặp {name} với {name_2}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Add {name}</source>
<translation>Thêm {name}</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/session/images.py"></location>
<source>Added {count:,} images from {folder}.</source>
<translation><numerusform>Đã thêm {count:,} ảnh từ {folder}.</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>{more:,} more cannot be read either; the list says why of each.</source>
<translation>Còn {more:,} ảnh nữa cũng không đọc được; danh sách cho biết lý do của từng ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Reading {done:,} of {total:,}…</source>
<translation>Đang đọc {done:,} trên {total:,}…</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>{done:,} images found so far…</source>
<translation>Đến lúc này tìm thấy {done:,} ảnh…</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Move {what}</source>
<translation>Dời {what}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Dissolve the pair</source>
<translation>Tách cặp</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Learn from the pair</source>
<translation>Học từ cặp</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>Do not learn from the pair</source>
<translation>Không học từ cặp</translation>
</message>
<message>
<location filename="revdeconv_gui/session/images.py"></location>
<source>from the clipboard, in memory only</source>
<translation>từ bảng tạm, chỉ trong bộ nhớ</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>Run {number}: {subject}, {rule}{rate}</source>
<translation>Lần chạy {number}: {subject}, {rule}{rate}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>{title}, {moment}</source>
<translation>{title}, {moment}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source> at {rate:g}</source>
<translation>, tốc độ {rate:g}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>nothing</source>
<translation>không có gì</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>Learned from pairs: the true filter is not known. Choose what to compare with.</source>
<translation>Học từ các cặp: không biết bộ lọc thật. Hãy chọn cái để so sánh.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>Filter of the editor: {name}</source>
<translation>Bộ lọc của trình soạn: {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>going on</source>
<translation>đang chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>The filter of the editor. Choose what to compare it with.</source>
<translation>Bộ lọc của trình soạn. Hãy chọn cái để so sánh với nó.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>Nobody knows what this file's filter should be: choose what to compare with.</source>
<translation>Không ai biết bộ lọc của tệp này đáng ra phải là gì: hãy chọn cái để so sánh.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>Preset: {name}</source>
<translation>Có sẵn: {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>True filter of the run</source>
<translation>Bộ lọc thật của lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>Nothing</source>
<translation>Không có gì</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>Nothing to compare with is chosen.</source>
<translation>Chưa chọn cái để so sánh.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>{name} (preset)</source>
<translation>{name} (có sẵn)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>true filter</source>
<translation>bộ lọc thật</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>The reference has learned nothing yet.</source>
<translation>Tham chiếu chưa học được gì.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/inspecting.py"></location>
<source>{problem}: choose another one.</source>
<translation>{problem}: hãy chọn cái khác.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/keeping.py"></location>
<source>Keep {what} inside the project</source>
<translation>Giữ {what} bên trong dự án</translation>
</message>
<message>
<location filename="revdeconv_gui/session/keeping.py"></location>
<source>The project now has the pixels of {what}, and does not need the files.</source>
<translation>Dự án nay có điểm ảnh của {what}, và không cần các tệp nữa.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/matrix_text.py"></location>
<source>for spreadsheets</source>
<translation>cho bảng tính</translation>
</message>
<message>
<location filename="revdeconv_gui/session/matrix_text.py"></location>
<source>for Process ▸ Filters ▸ Convolve…</source>
<translation>cho Process ▸ Filters ▸ Convolve…</translation>
</message>
<message>
<location filename="revdeconv_gui/session/matrix_text.py"></location>
<source>nested lists, for numpy.array</source>
<translation>danh sách lồng nhau, cho numpy.array</translation>
</message>
<message>
<location filename="revdeconv_gui/session/matrix_text.py"></location>
<source>and Octave</source>
<translation>và Octave</translation>
</message>
<message>
<location filename="revdeconv_gui/session/matrix_text.py"></location>
<source>what you paste is too long for a matrix</source>
<translation>những gì bạn dán quá dài cho một ma trận</translation>
</message>
<message>
<location filename="revdeconv_gui/session/matrix_text.py"></location>
<source>what you paste has too many numbers for a matrix</source>
<translation>những gì bạn dán có quá nhiều số cho một ma trận</translation>
</message>
<message>
<location filename="revdeconv_gui/session/matrix_text.py"></location>
<source>row {index} of what you paste has {count} numbers, row 1 has {count_2}</source>
<translation>hàng {index} của những gì bạn dán có {count} số, hàng 1 có {count_2}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>the paper’s reverse</source>
<translation>cách của bài báo</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>nearest zoom</source>
<translation>phóng to lân cận gần nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>bicubic zoom</source>
<translation>phóng to bậc ba</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>minimum norm</source>
<translation>chuẩn nhỏ nhất</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>Richardson–Lucy</source>
<translation>Richardson–Lucy</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>learned inverse</source>
<translation>nghịch đảo học được</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>all-channel inverse</source>
<translation>nghịch đảo mọi kênh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>learned network</source>
<translation>mạng học được</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>Looks at (2 r + 1) × (2 r + 1) filtered pixels</source>
<translation>Nhìn (2 r + 1) × (2 r + 1) điểm ảnh đã lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>Steps</source>
<translation>Số bước</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>How long the network learns; 4000 take some seconds</source>
<translation>Mạng học bao lâu; 4000 mất vài giây</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>Noise</source>
<translation>Nhiễu</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>Weight of smoothness against fidelity: more for noisy pictures</source>
<translation>Mức coi trọng độ trơn so với độ trung thực: cao hơn cho hình nhiễu</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>Iterations</source>
<translation>Số lần lặp</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>More sharpen the edges of the zoom’s blocks too</source>
<translation>Nhiều hơn thì làm nét cả các cạnh khối của ảnh phóng to</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>Filters to the given picture</source>
<translation>Lọc ra đúng hình đã cho</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>Moves each block as little as possible, so that filtering it gives the filtered pixel again</source>
<translation>Dời mỗi khối ít nhất có thể, để khi lọc nó lại cho đúng điểm ảnh đã lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>{titles} from {name}</source>
<translation>{titles} từ {name}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>back-projected</source>
<translation>có chiếu ngược</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_choice.py"></location>
<source>not back-projected</source>
<translation>không chiếu ngược</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>The ticked images have more than {most_pixels} million pixels together: tick fewer.</source>
<translation>Các ảnh được đánh dấu có tổng cộng hơn {most_pixels} triệu điểm ảnh: hãy đánh dấu ít hơn.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>Add images first (Ctrl+O).</source>
<translation>Trước hết hãy thêm ảnh (Ctrl+O).</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>Tick at least one image.</source>
<translation>Đánh dấu ít nhất một ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>Images are still being read.</source>
<translation>Vẫn đang đọc ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>Choose a filter.</source>
<translation>Chọn một bộ lọc.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>Ended early: {error}</source>
<translation>Kết thúc sớm: {error}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>{name} is smaller than the {size} × {size} filter: untick it.</source>
<translation>{name} nhỏ hơn bộ lọc {size} × {size}: hãy bỏ đánh dấu nó.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>{name} has {channels} matrices, the images have {channels_2} channels.</source>
<translation>{name} có {channels} ma trận, các ảnh có {channels_2} kênh.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>Choose a method that needs no second image.</source>
<translation>Chọn một phương pháp không cần ảnh thứ hai.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>Choose a method.</source>
<translation>Chọn một phương pháp.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>Stopped.</source>
<translation>Đã dừng.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_comparison.py"></location>
<source>The filter</source>
<translation>Bộ lọc</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>fitted on {count} others</source>
<translation>khớp trên {count} ảnh khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>fitting on {count} others</source>
<translation>đang khớp trên {count} ảnh khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>fitted on {count} other</source>
<translation>khớp trên {count} ảnh khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>fitting on {count} other</source>
<translation>đang khớp trên {count} ảnh khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>{count:,} of {ticked:,}</source>
<translation>{count:,} trên {ticked:,}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>fitted before, on unknown images</source>
<translation>đã khớp từ trước, trên các ảnh không biết</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>fitted for {name}, not this filter!</source>
<translation>khớp cho {name}, không phải bộ lọc này!</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>{name} undoes a {size} × {size} filter, this one is {n} × {n}. Open another operator.</source>
<translation>{name} đảo ngược một bộ lọc {size} × {size}, bộ lọc này là {n} × {n}. Hãy mở toán tử khác.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>{name} takes {together} channels together, this image has {channels}.</source>
<translation>{name} lấy {together} kênh cùng lúc, ảnh này có {channels}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/method_pictures.py"></location>
<source>{titles} is fitted on the other ticked images, never on the one that is shown, and there is no other with {channels}. Tick or add some.</source>
<translation>{titles} được khớp trên các ảnh được đánh dấu khác, không bao giờ trên ảnh đang hiện, và không có ảnh nào khác với {channels}. Hãy đánh dấu hoặc thêm vài ảnh.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/methods_run.py"></location>
<source>, run {run_id}</source>
<translation>, lần chạy {run_id}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>No run is shown yet: press Learn (F5)</source>
<translation>Chưa có lần chạy nào được hiện: nhấn Học (F5)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>The exact solution has no course to look back on</source>
<translation>Nghiệm chính xác không có quá trình để nhìn lại</translation>
</message>
<message>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>Look at the run as it was before</source>
<translation>Xem lần chạy như nó trước đó</translation>
</message>
<message>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>Look at the run as it was after that</source>
<translation>Xem lần chạy như nó sau đó</translation>
</message>
<message>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>Look at what was learned in the end (Esc)</source>
<translation>Xem những gì đã học được lúc cuối (Esc)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>The filter of this moment goes into the editor</source>
<translation>Bộ lọc của thời điểm này vào trình soạn</translation>
</message>
<message>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>Start a new run from the weights of this moment, with the settings as they are now</source>
<translation>Bắt đầu một lần chạy mới từ trọng số của thời điểm này, với các thiết lập như hiện tại</translation>
</message>
<message>
<location filename="revdeconv_gui/session/moment_state.py"></location>
<source>Write the filter of this moment to a file</source>
<translation>Ghi bộ lọc của thời điểm này ra tệp</translation>
</message>
<message>
<location filename="revdeconv_gui/session/opening.py"></location>
<source>{path}: the folder has no images, choose another one</source>
<translation>{path}: thư mục không có ảnh, hãy chọn thư mục khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/pair_pictures.py"></location>
<source>The windows of a pair of one size overlap, so its kernel cannot be run backwards block by block. Under the weights stands how well the learned kernel explains the pair.</source>
<translation>Các cửa sổ của một cặp cùng cỡ chồng lên nhau, nên nhân của nó không thể chạy ngược theo từng khối. Dưới trọng số có ghi nhân học được giải thích cặp tốt đến đâu.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/pair_pictures.py"></location>
<source>Press Learn (F5): the kernel learned from the pair is then reversed.</source>
<translation>Nhấn Học (F5): nhân học được từ cặp sau đó được chạy ngược.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/pair_pictures.py"></location>
<source>the target is larger than the source</source>
<translation>ảnh đích lớn hơn ảnh nguồn</translation>
</message>
<message>
<location filename="revdeconv_gui/session/pairs.py"></location>
<source>Tick at least one pair to learn from</source>
<translation>Đánh dấu ít nhất một cặp để học</translation>
</message>
<message>
<location filename="revdeconv_gui/session/pairs.py"></location>
<source>{name} needs kernel size {size} and stride {stride}, {name_2} {size_2} and {stride_2}: untick one of these pairs</source>
<translation>{name} cần cỡ nhân {size} và bước nhảy {stride}, {name_2} cần {size_2} và {stride_2}: hãy bỏ đánh dấu một trong các cặp này</translation>
</message>
<message>
<location filename="revdeconv_gui/session/pairs.py"></location>
<source>Every used pair is too small for a {size} x {size} kernel</source>
<translation>Mọi cặp được dùng đều quá nhỏ cho một nhân {size} x {size}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/pairs.py"></location>
<source>{name} is still being read, try again in a moment</source>
<translation>{name} vẫn đang được đọc, hãy thử lại sau chốc lát</translation>
</message>
<message>
<location filename="revdeconv_gui/session/pairs.py"></location>
<source>{name} and {name_2} are no pair: {error}.</source>
<translation>{name} và {name_2} không phải là một cặp: {error}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/pairs.py"></location>
<source>{name} and {name_2}: {error}</source>
<translation>{name} và {name_2}: {error}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/preferences.py"></location>
<source>{path}: {why}, so the settings are those of a first start.</source>
<translation>{path}: {why}, nên các thiết lập trở về như lần khởi động đầu tiên.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/preferences.py"></location>
<source>does not say its version</source>
<translation>không ghi phiên bản của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/session/preferences.py"></location>
<source>is of version {version}</source>
<translation>thuộc phiên bản {version}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/preferences.py"></location>
<source>{path}: {why}, so the settings are those of a first start; it is kept as {name}.</source>
<translation>{path}: {why}, nên các thiết lập trở về như lần khởi động đầu tiên; tệp được giữ lại với tên {name}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>it was saved by a newer version of the program (project version {version})</source>
<translation>nó được lưu bởi một phiên bản mới hơn của chương trình (phiên bản dự án {version})</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>the file is write-protected</source>
<translation>tệp bị cấm ghi</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source> and {count:,} more</source>
<translation> và {count:,} ảnh nữa</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Untitled</source>
<translation>Chưa đặt tên</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Opening {name}…</source>
<translation>Đang mở {name}…</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Opened {path}.</source>
<translation>Đã mở {path}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Saving {name}…</source>
<translation>Đang lưu {name}…</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Saved {path}.</source>
<translation>Đã lưu {path}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>{name} is not saved.</source>
<translation>{name} chưa được lưu.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>another window has it open</source>
<translation>một cửa sổ khác đang mở nó</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Stop what goes on, then open {name} again.</source>
<translation>Hãy dừng việc đang làm, rồi mở lại {name}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>{name} opens read-only: {read_only}. Save it under another name to keep changes.</source>
<translation>{name} mở ở dạng chỉ đọc: {read_only}. Hãy lưu nó dưới tên khác để giữ các thay đổi.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>What the project last showed is damaged and is left out.</source>
<translation>Những gì dự án hiện lần cuối đã bị hỏng và được bỏ ra.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Changed on the disk since the project was saved: {which}.</source>
<translation>Đã thay đổi trên đĩa từ khi dự án được lưu: {which}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Found in another folder: {which}.</source>
<translation>Tìm thấy trong thư mục khác: {which}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Found {images}.</source>
<translation>Đã tìm thấy {images}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Not found there: {few}.</source>
<translation>Không tìm thấy ở đó: {few}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Find image</source>
<translation>Tìm ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project.py"></location>
<source>Find {count:,} images</source>
<translation>Tìm {count:,} ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project_writing.py"></location>
<source>is open in another window</source>
<translation>đang mở trong một cửa sổ khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project_writing.py"></location>
<source>close it there or choose another name</source>
<translation>hãy đóng nó ở đó hoặc chọn tên khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project_writing.py"></location>
<source>was taken over by another window</source>
<translation>đã bị một cửa sổ khác giành lấy</translation>
</message>
<message>
<location filename="revdeconv_gui/session/project_writing.py"></location>
<source>save it under another name</source>
<translation>hãy lưu nó dưới tên khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/rates.py"></location>
<source>write rates such as 0.1, 0.2, a range such as 1:0.1:0.1 (first, last, step), or paper</source>
<translation>hãy viết các tốc độ như 0.1, 0.2, một khoảng như 1:0.1:0.1 (đầu, cuối, bước), hoặc paper</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/session/rates.py"></location>
<source>{count} rates; {below} below the stable {stable:.3g}.</source>
<translation><numerusform>{count} tốc độ; {below} dưới mức ổn định {stable:.3g}.</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/session/rates.py"></location>
<source>“{part}” is no range; {help}</source>
<translation>“{part}” không phải là khoảng; {help}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/rates.py"></location>
<source>a sweep has at most {most} rates, “{part}” has {count}</source>
<translation>một dãy có nhiều nhất {most} tốc độ, “{part}” có {count}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/rates.py"></location>
<source>“{part}” is the one rate {first:g}; {help}</source>
<translation>“{part}” chỉ là một tốc độ {first:g}; {help}</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/session/rates.py"></location>
<source>{count} rates, each a run of its own.</source>
<translation><numerusform>{count} tốc độ, mỗi tốc độ một lần chạy riêng.</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/session/rates.py"></location>
<source>a sweep has at most {most} rates</source>
<translation>một dãy có nhiều nhất {most} tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/session/rates.py"></location>
<source>a learning rate is above 0 and at most 1, not {rate:g}</source>
<translation>tốc độ học phải trên 0 và nhiều nhất là 1, không phải {rate:g}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/rates.py"></location>
<source>“{text}” is no learning rate; {help}</source>
<translation>“{text}” không phải là tốc độ học; {help}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/recovery.py"></location>
<source>What is not saved would be lost in a crash, for no copy can be kept: {error}</source>
<translation>Những gì chưa lưu sẽ mất nếu chương trình bị sự cố, vì không giữ được bản sao: {error}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/recovery.py"></location>
<source>Restored what was not saved.</source>
<translation>Đã khôi phục những gì chưa lưu.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/requesting.py"></location>
<source>The run to continue from</source>
<translation>Lần chạy để tiếp tục</translation>
</message>
<message>
<location filename="revdeconv_gui/session/requesting.py"></location>
<source>The matrix to start from</source>
<translation>Ma trận để bắt đầu</translation>
</message>
<message>
<location filename="revdeconv_gui/session/requesting.py"></location>
<source>There is no run to continue from: choose another start</source>
<translation>Không có lần chạy để tiếp tục: hãy chọn khởi đầu khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/requesting.py"></location>
<source>is {size} × {size}, but {size_2} × {size_2} is to be learned</source>
<translation>là {size} × {size}, nhưng cần học {size_2} × {size_2}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/requesting.py"></location>
<source>has {channels} channels, the images have {channels_2}</source>
<translation>có {channels} kênh, các ảnh có {channels_2}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_results.py"></location>
<source>Exact over the unsaturated blocks ({text:.1%}); rank {rank} of {unknowns}</source>
<translation>Chính xác trên các khối chưa bão hòa ({text:.1%}); hạng {rank} trên {unknowns}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_results.py"></location>
<source>The weights overflowed: the learning rate {rate:g} is too large here. Plain SGD is stable below {stable_rate:.3g} on these images; lower the rate or use normalised LMS. The last finite filter, after {blocks} blocks, is kept.</source>
<translation>Trọng số bị tràn: tốc độ học {rate:g} quá lớn ở đây. SGD thuần ổn định dưới {stable_rate:.3g} trên các ảnh này; hãy giảm tốc độ hoặc dùng LMS chuẩn hóa. Bộ lọc hữu hạn cuối cùng, sau {blocks} khối, được giữ lại.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_results.py"></location>
<source>: the blocks do not determine the filter; this is the smallest one.</source>
<translation>: các khối không xác định được bộ lọc; đây là bộ lọc nhỏ nhất.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_results.py"></location>
<source>Settled after {epochs} of {epochs_2} epochs: the mean loss changed by at most {tolerance:.3%} in the last.</source>
<translation>Đã ổn định sau {epochs} trên {epochs_2} epoch: mất mát trung bình thay đổi nhiều nhất {tolerance:.3%} trong epoch cuối.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_results.py"></location>
<source>Started from {name}.</source>
<translation>Bắt đầu từ {name}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_results.py"></location>
<source>the matrix</source>
<translation>ma trận</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>about {seconds:.1f} h</source>
<translation>khoảng {seconds:.1f} giờ</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>{count} runs, {seconds:.2f} s of computing. Lowest loss: run {id}, at rate {rate:.4g}.</source>
<translation>{count} lần chạy, {seconds:.2f} s tính toán. Mất mát thấp nhất: lần chạy {id}, ở tốc độ {rate:.4g}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>under 0.1 s</source>
<translation>dưới 0.1 s</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>about {seconds:.1f} s</source>
<translation>khoảng {seconds:.1f} s</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>about {seconds:.0f} s</source>
<translation>khoảng {seconds:.0f} s</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>about {seconds:.0f} min</source>
<translation>khoảng {seconds:.0f} phút</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>At most </source>
<translation>Nhiều nhất </translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>{blocks} at {per_second:g} blocks a second</source>
<translation>{blocks} với {per_second:g} khối mỗi giây</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>Run {id} {done} after {count:,} blocks, {seconds:.2f} s of computing. </source>
<translation><numerusform>Lần chạy {id} {done} sau {count:,} khối, {seconds:.2f} s tính toán. </numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source> Stopped before the end.</source>
<translation> Dừng giữa chừng.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source> {count} overflowed, from rate {lowest:.4g} on.</source>
<translation> {count} lần bị tràn, từ tốc độ {lowest:.4g} trở lên.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>{watch} to watch, else {seconds}</source>
<translation>{watch} để xem, không thì {seconds}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>The weights overflowed at all {count} rates. {message}</source>
<translation>Trọng số bị tràn ở cả {count} tốc độ. {message}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/run_words.py"></location>
<source>settled</source>
<translation>đã ổn định</translation>
</message>
<message>
<location filename="revdeconv_gui/session/session.py"></location>
<source>Learn {subject}</source>
<translation>Học {subject}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/session.py"></location>
<source>Add sample images</source>
<translation>Thêm ảnh mẫu</translation>
</message>
<message>
<location filename="revdeconv_gui/session/session.py"></location>
<source>There is not enough memory for this: take smaller images, or close other programs.</source>
<translation>Không đủ bộ nhớ cho việc này: hãy lấy ảnh nhỏ hơn, hoặc đóng các chương trình khác.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/session.py"></location>
<source> at {count} rates</source>
<translation> ở {count} tốc độ</translation>
</message>
<message>
<location filename="revdeconv_gui/session/session.py"></location>
<source>The moment to continue from {why_not}.</source>
<translation>Thời điểm để tiếp tục {why_not}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/session.py"></location>
<source>Stopped before the first block: nothing was learned.</source>
<translation>Dừng trước khối đầu tiên: chưa học được gì.</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/session/time_travel.py"></location>
<source>after {count:,} blocks, epoch {epoch}</source>
<translation><numerusform>sau {count:,} khối, epoch {epoch}</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/session/time_travel.py"></location>
<source>{text}, image {image}</source>
<translation>{text}, ảnh {image}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/time_travel.py"></location>
<source>Choose a moment first: click on the loss plot, or press its arrow keys</source>
<translation>Trước hết hãy chọn một thời điểm: nhấp vào biểu đồ mất mát, hoặc nhấn các phím mũi tên của nó</translation>
</message>
<message>
<location filename="revdeconv_gui/session/time_travel.py"></location>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>A run is going on: stop it first (Esc)</source>
<translation>Một lần chạy đang diễn ra: hãy dừng nó trước (Esc)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/time_travel.py"></location>
<source>The exact solution starts from nothing: choose another rule</source>
<translation>Nghiệm chính xác bắt đầu từ số không: hãy chọn quy tắc khác</translation>
</message>
<message>
<location filename="revdeconv_gui/session/time_travel.py"></location>
<source>Take the filter of run {run_id} {words}</source>
<translation>Lấy bộ lọc của lần chạy {run_id} {words}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/time_travel.py"></location>
<source>The editor has the filter of run {run_id} {words}.</source>
<translation>Trình soạn có bộ lọc của lần chạy {run_id} {words}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/unsaved.py"></location>
<source>Undo {text}</source>
<translation>Hoàn tác {text}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Learn the filter from the images (F5)</source>
<translation>Học bộ lọc từ các ảnh (F5)</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>{blocks:,} blocks of {size} × {size}, {count} channels</source>
<translation><numerusform>{blocks:,} khối {size} × {size}, {count} kênh</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Reverse the filter on the filtered image (F6)</source>
<translation>Chạy ngược bộ lọc trên ảnh đã lọc (F6)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Add an image first</source>
<translation>Trước hết hãy thêm một ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Learn the first block, then pause (F10)</source>
<translation>Học khối đầu tiên rồi tạm dừng (F10)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Learn one more block (F10)</source>
<translation>Học thêm một khối (F10)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Pause first, then step (F10)</source>
<translation>Tạm dừng trước, rồi đi từng bước (F10)</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>{count:,} pairs</source>
<translation><numerusform>{count:,} cặp</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>{images}, {work}: solved at once</source>
<translation>{images}, {work}: giải xong ngay</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Unstable on bright blocks: {rate:.1f} times the stable {stable:.3g}.</source>
<translation>Không ổn định trên các khối sáng: gấp {rate:.1f} lần mức ổn định {stable:.3g}.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Add an image first (Ctrl+O)</source>
<translation>Trước hết hãy thêm một ảnh (Ctrl+O)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Tick at least one image to learn from</source>
<translation>Đánh dấu ít nhất một ảnh để học</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>{count:,} images are still being read</source>
<translation>Vẫn đang đọc {count:,} ảnh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Every ticked image is too small for a {n} × {n} filter</source>
<translation>Mọi ảnh được đánh dấu đều quá nhỏ cho bộ lọc {n} × {n}</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>The filter has {channels} kernels, the images {channels_2} channel(s)</source>
<translation>Bộ lọc có {channels} nhân, các ảnh có {channels_2} kênh</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source> ({too_small:,} too small)</source>
<translation> ({too_small:,} ảnh quá nhỏ)</translation>
</message>
<message numerus="yes">
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>{count} runs</source>
<translation><numerusform>{count} lần chạy</numerusform></translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>, {epochs} times</source>
<translation>, {epochs} lần</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>The exact solution needs no rate.</source>
<translation>Nghiệm chính xác không cần tốc độ.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>The images are black, or smaller than the filter: nothing can be learned.</source>
<translation>Các ảnh màu đen, hoặc nhỏ hơn bộ lọc: không thể học được gì.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Stable: below {stable:.3g} on these images.</source>
<translation>Ổn định: dưới {stable:.3g} trên các ảnh này.</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Stop and keep what has been learned so far (Esc)</source>
<translation>Dừng và giữ những gì đã học được đến lúc này (Esc)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Deconvolve</source>
<translation>Giải chập</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Export…</source>
<translation>Xuất…</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Remove the selected images from the list (Del)</source>
<translation>Bỏ các ảnh được chọn khỏi danh sách (Del)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Remove run</source>
<translation>Bỏ lần chạy</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Remove the selected run (Del)</source>
<translation>Bỏ lần chạy được chọn (Del)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Forget what this run learned and go back to its start (Shift+F5)</source>
<translation>Quên những gì lần chạy này đã học và trở lại lúc đầu (Shift+F5)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Go on learning (Space)</source>
<translation>Học tiếp (phím cách)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Pause learning (Space)</source>
<translation>Tạm dừng học (phím cách)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>Export filter, images and losses (Ctrl+E)</source>
<translation>Xuất bộ lọc, ảnh và mất mát (Ctrl+E)</translation>
</message>
<message>
<location filename="revdeconv_gui/session/view_state.py"></location>
<source>There is nothing to export yet</source>
<translation>Chưa có gì để xuất</translation>
</message>
</context>
<context>
<name>QPlatformTheme</name>
<message>
<source>OK</source>
<translation>OK</translation>
</message>
<message>
<source>Save</source>
<translation>Lưu</translation>
</message>
<message>
<source>Save All</source>
<translation>Lưu tất cả</translation>
</message>
<message>
<source>Open</source>
<translation>Mở</translation>
</message>
<message>
<source>&amp;Yes</source>
<translation>&amp;Có</translation>
</message>
<message>
<source>Yes to &amp;All</source>
<translation>Có với &amp;tất cả</translation>
</message>
<message>
<source>&amp;No</source>
<translation>&amp;Không</translation>
</message>
<message>
<source>N&amp;o to All</source>
<translation>Khôn&amp;g với tất cả</translation>
</message>
<message>
<source>Abort</source>
<translation>Dừng hẳn</translation>
</message>
<message>
<source>Retry</source>
<translation>Thử lại</translation>
</message>
<message>
<source>Ignore</source>
<translation>Bỏ qua</translation>
</message>
<message>
<source>Close</source>
<translation>Đóng</translation>
</message>
<message>
<source>Cancel</source>
<translation>Hủy</translation>
</message>
<message>
<source>Discard</source>
<translation>Bỏ đi</translation>
</message>
<message>
<source>Help</source>
<translation>Trợ giúp</translation>
</message>
<message>
<source>Apply</source>
<translation>Áp dụng</translation>
</message>
<message>
<source>Reset</source>
<translation>Đặt lại</translation>
</message>
<message>
<source>Restore Defaults</source>
<translation>Về mặc định</translation>
</message>
</context>
<context>
<name>QMessageBox</name>
<message>
<source>Show Details...</source>
<translation>Hiện chi tiết...</translation>
</message>
<message>
<source>Hide Details...</source>
<translation>Ẩn chi tiết...</translation>
</message>
</context>
<context>
<name>QWidgetTextControl</name>
<message>
<source>&amp;Undo</source>
<translation>&amp;Hoàn tác</translation>
</message>
<message>
<source>&amp;Redo</source>
<translation>&amp;Làm lại</translation>
</message>
<message>
<source>Cu&amp;t</source>
<translation>Cắ&amp;t</translation>
</message>
<message>
<source>&amp;Copy</source>
<translation>&amp;Sao chép</translation>
</message>
<message>
<source>Copy &amp;Link Location</source>
<translation>Sao chép đị&amp;a chỉ liên kết</translation>
</message>
<message>
<source>&amp;Paste</source>
<translation>&amp;Dán</translation>
</message>
<message>
<source>Delete</source>
<translation>Xóa</translation>
</message>
<message>
<source>Select All</source>
<translation>Chọn tất cả</translation>
</message>
</context>
<context>
<name>QWidgetLineControl</name>
<message>
<source>&amp;Undo</source>
<translation>&amp;Hoàn tác</translation>
</message>
<message>
<source>&amp;Redo</source>
<translation>&amp;Làm lại</translation>
</message>
<message>
<source>Cu&amp;t</source>
<translation>Cắ&amp;t</translation>
</message>
<message>
<source>&amp;Copy</source>
<translation>&amp;Sao chép</translation>
</message>
<message>
<source>&amp;Paste</source>
<translation>&amp;Dán</translation>
</message>
<message>
<source>Delete</source>
<translation>Xóa</translation>
</message>
<message>
<source>Select All</source>
<translation>Chọn tất cả</translation>
</message>
</context>
<context>
<name>QLineEdit</name>
<message>
<source>&amp;Undo</source>
<translation>&amp;Hoàn tác</translation>
</message>
<message>
<source>&amp;Redo</source>
<translation>&amp;Làm lại</translation>
</message>
<message>
<source>Cu&amp;t</source>
<translation>Cắ&amp;t</translation>
</message>
<message>
<source>&amp;Copy</source>
<translation>&amp;Sao chép</translation>
</message>
<message>
<source>&amp;Paste</source>
<translation>&amp;Dán</translation>
</message>
<message>
<source>Delete</source>
<translation>Xóa</translation>
</message>
<message>
<source>Select All</source>
<translation>Chọn tất cả</translation>
</message>
</context>
<context>
<name>QAbstractSpinBox</name>
<message>
<source>&amp;Select All</source>
<translation>Chọn &amp;tất cả</translation>
</message>
<message>
<source>&amp;Step up</source>
<translation>&amp;Tăng</translation>
</message>
<message>
<source>Step &amp;down</source>
<translation>&amp;Giảm</translation>
</message>
</context>
<context>
<name>QDockWidget</name>
<message>
<source>Float</source>
<translation>Tách ra</translation>
</message>
<message>
<source>Undocks and re-attaches the dock widget</source>
<translation>Tách khung ra và gắn lại</translation>
</message>
<message>
<source>Close</source>
<translation>Đóng</translation>
</message>
<message>
<source>Closes the dock widget</source>
<translation>Đóng khung</translation>
</message>
</context>
<context>
<name>QUndoStack</name>
<message>
<source>Undo</source>
<translation>Hoàn tác</translation>
</message>
<message>
<source>Redo</source>
<translation>Làm lại</translation>
</message>
<message>
<source>Undo %1</source>
<translation>Hoàn tác %1</translation>
</message>
<message>
<source>Redo %1</source>
<translation>Làm lại %1</translation>
</message>
</context>
<context>
<name>QScrollBar</name>
<message>
<source>Scroll here</source>
<translation>Cuộn đến đây</translation>
</message>
<message>
<source>Left edge</source>
<translation>Mép trái</translation>
</message>
<message>
<source>Top</source>
<translation>Trên cùng</translation>
</message>
<message>
<source>Right edge</source>
<translation>Mép phải</translation>
</message>
<message>
<source>Bottom</source>
<translation>Dưới cùng</translation>
</message>
<message>
<source>Page left</source>
<translation>Trang trái</translation>
</message>
<message>
<source>Page up</source>
<translation>Trang lên</translation>
</message>
<message>
<source>Page right</source>
<translation>Trang phải</translation>
</message>
<message>
<source>Page down</source>
<translation>Trang xuống</translation>
</message>
<message>
<source>Scroll left</source>
<translation>Cuộn trái</translation>
</message>
<message>
<source>Scroll up</source>
<translation>Cuộn lên</translation>
</message>
<message>
<source>Scroll right</source>
<translation>Cuộn phải</translation>
</message>
<message>
<source>Scroll down</source>
<translation>Cuộn xuống</translation>
</message>
</context>
<context>
<name>QWhatsThisAction</name>
<message>
<source>What's This?</source>
<translation>Đây là gì?</translation>
</message>
</context>
<context>
<name>QFileDialog</name>
<message>
<source>&amp;Look in:</source>
<translation>Tìm &amp;trong:</translation>
</message>
<message>
<source>Files of &amp;type:</source>
<translation>&amp;Loại tệp:</translation>
</message>
<message>
<source>Look in:</source>
<translation>Tìm trong:</translation>
</message>
<message>
<source>Back</source>
<translation>Lùi</translation>
</message>
<message>
<source>Go back</source>
<translation>Lùi lại</translation>
</message>
<message>
<source>Forward</source>
<translation>Tiến</translation>
</message>
<message>
<source>Go forward</source>
<translation>Tiến tới</translation>
</message>
<message>
<source>Parent Directory</source>
<translation>Thư mục cha</translation>
</message>
<message>
<source>Go to the parent directory</source>
<translation>Đến thư mục cha</translation>
</message>
<message>
<source>Create New Folder</source>
<translation>Tạo thư mục mới</translation>
</message>
<message>
<source>Create a New Folder</source>
<translation>Tạo một thư mục mới</translation>
</message>
<message>
<source>List View</source>
<translation>Danh sách</translation>
</message>
<message>
<source>Change to list view mode</source>
<translation>Chuyển sang danh sách</translation>
</message>
<message>
<source>Detail View</source>
<translation>Chi tiết</translation>
</message>
<message>
<source>Change to detail view mode</source>
<translation>Chuyển sang chi tiết</translation>
</message>
<message>
<source>Sidebar</source>
<translation>Thanh bên</translation>
</message>
<message>
<source>List of places and bookmarks</source>
<translation>Danh sách các nơi và dấu trang</translation>
</message>
<message>
<source>Files</source>
<translation>Các tệp</translation>
</message>
<message>
<source>Files of type:</source>
<translation>Loại tệp:</translation>
</message>
<message>
<source>Find Directory</source>
<translation>Tìm thư mục</translation>
</message>
<message>
<source>Open</source>
<translation>Mở</translation>
</message>
<message>
<source>Save As</source>
<translation>Lưu dưới tên</translation>
</message>
<message>
<source>Directory:</source>
<translation>Thư mục:</translation>
</message>
<message>
<source>File &amp;name:</source>
<translation>Tê&amp;n tệp:</translation>
</message>
<message>
<source>&amp;Open</source>
<translation>&amp;Mở</translation>
</message>
<message>
<source>&amp;Choose</source>
<translation>&amp;Chọn</translation>
</message>
<message>
<source>&amp;Save</source>
<translation>&amp;Lưu</translation>
</message>
<message>
<source>All Files (*)</source>
<translation>Mọi tệp (*)</translation>
</message>
<message>
<source>Show </source>
<translation>Hiện </translation>
</message>
<message>
<source>&amp;Rename</source>
<translation>Đổ&amp;i tên</translation>
</message>
<message>
<source>&amp;Delete</source>
<translation>&amp;Xóa</translation>
</message>
<message>
<source>Show &amp;hidden files</source>
<translation>Hiện tệp ẩ&amp;n</translation>
</message>
<message>
<source>&amp;New Folder</source>
<translation>Thư mục &amp;mới</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Mọi tệp (*)</translation>
</message>
<message>
<source>Directories</source>
<translation>Thư mục</translation>
</message>
<message>
<source>%1
Directory not found.
Please verify the correct directory name was given.</source>
<translation>%1
Không tìm thấy thư mục.
Hãy kiểm tra lại tên thư mục.</translation>
</message>
<message>
<source>%1 already exists.
Do you want to replace it?</source>
<translation>%1 đã có.
Bạn có muốn thay thế nó không?</translation>
</message>
<message>
<source>%1
File not found.
Please verify the correct file name was given.</source>
<translation>%1
Không tìm thấy tệp.
Hãy kiểm tra lại tên tệp.</translation>
</message>
<message>
<source>Recent Places</source>
<translation>Nơi gần đây</translation>
</message>
<message>
<source>My Computer</source>
<translation>Máy tính của tôi</translation>
</message>
<message>
<source>Remove</source>
<translation>Bỏ</translation>
</message>
<message>
<source>New Folder</source>
<translation>Thư mục mới</translation>
</message>
<message>
<source>Delete</source>
<translation>Xóa</translation>
</message>
<message>
<source>Are you sure you want to delete '%1'?</source>
<translation>Bạn có chắc muốn xóa '%1' không?</translation>
</message>
<message>
<source>Could not delete directory.</source>
<translation>Không xóa được thư mục.</translation>
</message>
<message>
<source>'%1' is write protected.
Do you want to delete it anyway?</source>
<translation>'%1' bị cấm ghi.
Vẫn xóa nó chứ?</translation>
</message>
</context>
<context>
<name>QFileSystemModel</name>
<message>
<source>Name</source>
<translation>Tên</translation>
</message>
<message>
<source>Size</source>
<translation>Cỡ</translation>
</message>
<message>
<source>Kind</source>
<translation>Loại</translation>
</message>
<message>
<source>Type</source>
<translation>Loại</translation>
</message>
<message>
<source>Date Modified</source>
<translation>Ngày sửa</translation>
</message>
<message>
<source>My Computer</source>
<translation>Máy tính của tôi</translation>
</message>
<message>
<source>Computer</source>
<translation>Máy tính</translation>
</message>
</context>
<context>
<name>QTabBar</name>
<message>
<source>Scroll Left</source>
<translation>Cuộn trái</translation>
</message>
<message>
<source>Scroll Right</source>
<translation>Cuộn phải</translation>
</message>
</context>
<context>
<name>QAbstractFileIconProvider</name>
<message>
<source>Folder</source>
<translation>Thư mục</translation>
</message>
<message>
<source>File Folder</source>
<translation>Thư mục</translation>
</message>
<message>
<source>Drive</source>
<translation>Ổ đĩa</translation>
</message>
<message>
<source>File</source>
<translation>Tệp</translation>
</message>
<message>
<source>%1 File</source>
<translation>Tệp %1</translation>
</message>
<message>
<source>Shortcut</source>
<translation>Lối tắt</translation>
</message>
<message>
<source>Alias</source>
<translation>Bí danh</translation>
</message>
<message>
<source>Unknown</source>
<translation>Không rõ</translation>
</message>
</context>
<context>
<name>QShortcut</name>
<message>
<source>Space</source>
<translation>Phím cách</translation>
</message>
<message>
<source>Left</source>
<translation>←</translation>
</message>
<message>
<source>Right</source>
<translation>→</translation>
</message>
<message>
<source>Up</source>
<translation>↑</translation>
</message>
<message>
<source>Down</source>
<translation>↓</translation>
</message>
</context>
</TS>
