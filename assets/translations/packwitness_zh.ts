<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Column</name>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n 条录像</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest recordings</source>
        <translation>最新录像</translation>
    </message>
    <message>
        <source>The newest {n}</source>
        <translation>最新 {n} 条</translation>
    </message>
    <message>
        <source>Search by full number, last digits, or scan a label</source>
        <translation>输入完整单号、后几位，或扫面单</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>没有单号</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try the last four digits</source>
        <translation>试试后四位</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>还没有录像</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom (+ and −), a click shows all</source>
        <translation>放大（+ 和 −），点一下看全图</translation>
    </message>
    <message>
        <source>Exit full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>后退一帧（,）</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>前进一帧（.）</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>保存画面</translation>
    </message>
    <message>
        <source>Save frame (S)</source>
        <translation>保存画面（S）</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Adding up …</source>
        <translation>正在计算 …</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>没有单号</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n 次录像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>选择文件夹 …</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Export to USB</source>
        <translation>导出到 U 盘</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copying to {place} …</source>
        <translation>正在复制到 {place} …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Every file is read back and compared. Leave the stick in.</source>
        <translation>每个文件都会读回核对，请勿拔出 U 盘。</translation>
    </message>
    <message>
        <source>Checked, safe to remove</source>
        <translation>已核对，可以拔出</translation>
    </message>
    <message>
        <source>Checked, the copy is complete</source>
        <translation>已核对，复制完整</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>没有导出</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>换个位置</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>剩 {size}</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or choose a folder.</source>
        <translation>请插 U 盘，或选择文件夹。</translation>
    </message>
    <message>
        <source>{drive} · {free} free · pack is {size}</source>
        <translation>{drive} · 剩 {free} · 本次 {size}</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>程序出了意外。</translation>
    </message>
    <message>
        <source>Recording goes on.</source>
        <translation>录像继续。</translation>
    </message>
</context>
<context>
    <name>HealthBar</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>剩 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Folder for saved frames</source>
        <translation>保存画面的文件夹</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Choose a recording</source>
        <translation>请选一条录像</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export (Ctrl+E)</source>
        <translation>导出（Ctrl+E）</translation>
    </message>
    <message>
        <source>Back to the video</source>
        <translation>回到录像</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Part {n}</source>
        <translation>第 {n} 段</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>No number</source>
        <translation>没有单号</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开 …</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在核对 …</translation>
    </message>
    <message>
        <source>File unchanged</source>
        <translation>文件未改动</translation>
    </message>
    <message>
        <source>File altered</source>
        <translation>文件被改动</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>文件丢失</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>No picture was kept.</source>
        <translation>没有保留画面。</translation>
    </message>
    <message>
        <source>This video cannot be played.
The photos and the export still work.</source>
        <translation>这段录像放不了。
照片和导出仍可使用。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>打包台</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Recording now</source>
        <translation>正在录像</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Take {n}</source>
        <translation>第 {n} 次</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Number, last digits, or scan a label</source>
        <translation>单号、后几位，或扫面单</translation>
    </message>
</context>
<context>
    <name>SearchWindow</name>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Search – Packwitness</source>
        <translation>搜索 – Packwitness</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Time bar</source>
        <translation>时间轴</translation>
    </message>
</context>
<context>
    <name>packing</name>
    <message>
        <source>Cancel take</source>
        <translation>这次不算</translation>
    </message>
    <message>
        <source>Type number</source>
        <translation>手输单号</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>Called at {time}</source>
        <translation>已叫 {time}</translation>
    </message>
    <message>
        <source>Call supervisor</source>
        <translation>叫主管</translation>
    </message>
    <message>
        <source>Photo of the earlier recording</source>
        <translation>上次录像的照片</translation>
    </message>
    <message>
        <source>Recorded · {time}</source>
        <translation>已有录像 · {time}</translation>
    </message>
    <message>
        <source>Pack first, label last</source>
        <translation>先打包，后扫面单</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>自动重连中</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translation>第 {n} 次</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>本班已录</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>没有摄像头</translation>
    </message>
    <message>
        <source>Sound {percent}%</source>
        <translation>声音 {percent}%</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>没有声音</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Stop: this parcel is done</source>
        <translation>结束：这一单录完</translation>
    </message>
    <message>
        <source>Photo: take one now</source>
        <translation>拍照：马上拍一张</translation>
    </message>
    <message>
        <source>Cancel: this one does not count</source>
        <translation>取消：这次不算</translation>
    </message>
    <message>
        <source>Damaged: mark the parcel</source>
        <translation>破损：给这单做标记</translation>
    </message>
    <message>
        <source>Begin: pack first, label last</source>
        <translation>开始：先打包，后扫面单</translation>
    </message>
    <message>
        <source>Next waybill: saves and goes on</source>
        <translation>下一张面单：保存并继续</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Control cards</source>
        <translation>控制卡</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Label here</source>
        <translation>面单放这里</translation>
    </message>
    <message>
        <source>Label recognised</source>
        <translation>面单已识别</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>Last picture {time}</source>
        <translation>最后一帧 {time}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>DEMO · no real parcel</source>
        <translation>演示 · 不是真包裹</translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation>刚完成</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>没有单号</translation>
    </message>
    <message>
        <source>Type the number of a torn label · a scan still works</source>
        <translation>面单破了就手输单号 · 随时可以扫码</translation>
    </message>
    <message>
        <source>Waybill or order number</source>
        <translation>快递单号或订单号</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>正在打开摄像头</translation>
    </message>
    <message>
        <source>Scan waybill</source>
        <translation>请扫面单</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在录像</translation>
    </message>
    <message>
        <source>Already recorded</source>
        <translation>这一单已录过</translation>
    </message>
    <message>
        <source>Not a waybill</source>
        <translation>这不是面单</translation>
    </message>
    <message>
        <source>Not sure of this code</source>
        <translation>这个码拿不准</translation>
    </message>
    <message>
        <source>Cannot read the label</source>
        <translation>看不清面单</translation>
    </message>
    <message>
        <source>Old label in view</source>
        <translation>旧面单还在台上</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>现在不能用</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>没有找到摄像头</translation>
    </message>
    <message>
        <source>Camera lost</source>
        <translation>摄像头断开</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>硬盘已满</translation>
    </message>
    <message>
        <source>Records cannot be saved</source>
        <translation>记录存不进去</translation>
    </message>
    <message>
        <source>The video is over</source>
        <translation>视频已放完</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍等</translation>
    </message>
    <message>
        <source>Hold the label under the camera, or use the scanner</source>
        <translation>把快递单对准摄像头，或按扫码枪</translation>
    </message>
    <message>
        <source>Scan the code on the shipping label</source>
        <translation>请扫快递单上的条码</translation>
    </message>
    <message>
        <source>Nothing was saved for it</source>
        <translation>没有为它保存任何内容</translation>
    </message>
    <message>
        <source>This parcel was finished a moment ago</source>
        <translation>这一单刚刚录完</translation>
    </message>
    <message>
        <source>No parcel is being recorded</source>
        <translation>现在没有在录的单</translation>
    </message>
    <message>
        <source>Plug one in, or start the demo</source>
        <translation>插上摄像头，或先看演示</translation>
    </message>
    <message>
        <source>No parcel was open, nothing is lost</source>
        <translation>当时没有在录，什么也没丢</translation>
    </message>
    <message>
        <source>Cannot record, call the supervisor</source>
        <translation>不能录像，请叫主管</translation>
    </message>
    <message>
        <source>Every parcel of it is saved</source>
        <translation>里面的每一单都已保存</translation>
    </message>
    <message>
        <source>Hold the label flatter</source>
        <translation>把面单放平</translation>
    </message>
    <message>
        <source>Show one label</source>
        <translation>只放一张面单</translation>
    </message>
    <message>
        <source>Hold the label closer</source>
        <translation>面单拿近一点</translation>
    </message>
    <message>
        <source>Too dark: switch on the lamp</source>
        <translation>太暗了：请开灯</translation>
    </message>
    <message>
        <source>Recording take {take}</source>
        <translation>正在录第 {take} 次</translation>
    </message>
    <message>
        <source>Cancel card: does not count</source>
        <translation>扫取消卡：不算</translation>
    </message>
    <message>
        <source>New label: next parcel</source>
        <translation>扫新面单：下一单</translation>
    </message>
    <message>
        <source>Find the shipping label</source>
        <translation>找到快递单</translation>
    </message>
    <message>
        <source>Scan its longest barcode</source>
        <translation>扫最长的条码</translation>
    </message>
    <message>
        <source>Still no: F9, type it</source>
        <translation>还不行：F9 手输</translation>
    </message>
    <message>
        <source>Scan the label again</source>
        <translation>再扫一次面单</translation>
    </message>
    <message>
        <source>Scan another code on it</source>
        <translation>扫另一个条码</translation>
    </message>
    <message>
        <source>Lay the label flat</source>
        <translation>把面单放平</translation>
    </message>
    <message>
        <source>Only one label in view</source>
        <translation>只留一张面单</translation>
    </message>
    <message>
        <source>Torn: F9, type it</source>
        <translation>破了：F9 手输</translation>
    </message>
    <message>
        <source>Take the old label away</source>
        <translation>拿走旧面单</translation>
    </message>
    <message>
        <source>Scan the next label</source>
        <translation>扫下一张面单</translation>
    </message>
    <message>
        <source>Pack it again: use the scanner</source>
        <translation>要重录：用扫码枪</translation>
    </message>
    <message>
        <source>Scan a waybill first</source>
        <translation>先扫面单</translation>
    </message>
    <message>
        <source>Then use the card</source>
        <translation>再用控制卡</translation>
    </message>
    <message>
        <source>Check the USB cable</source>
        <translation>USB 线松了吗？</translation>
    </message>
    <message>
        <source>Close other camera programs</source>
        <translation>关掉其他软件</translation>
    </message>
    <message>
        <source>Or F4: start the demo</source>
        <translation>或按 F4 看演示</translation>
    </message>
    <message>
        <source>Unplug 3 s, plug in</source>
        <translation>拔下 3 秒再插</translation>
    </message>
    <message>
        <source>Still dark: call supervisor</source>
        <translation>还不行：叫主管</translation>
    </message>
    <message>
        <source>Stop packing</source>
        <translation>先别打包</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>叫主管</translation>
    </message>
    <message>
        <source>Space is free: scan again</source>
        <translation>腾出空间后再扫</translation>
    </message>
    <message>
        <source>Saved · {length}</source>
        <translation>已保存 · {length}</translation>
    </message>
    <message>
        <source>Damaged · {length}</source>
        <translation>已标破损 · {length}</translation>
    </message>
    <message>
        <source>Cancelled · {length}</source>
        <translation>已取消 · {length}</translation>
    </message>
    <message>
        <source>Kept, not sealed yet</source>
        <translation>已保留，还没封存</translation>
    </message>
    <message>
        <source>This parcel is being recorded</source>
        <translation>这一单正在录</translation>
    </message>
    <message>
        <source>Photo kept</source>
        <translation>照片已保存</translation>
    </message>
    <message>
        <source>Marked as damaged</source>
        <translation>已标破损</translation>
    </message>
    <message>
        <source>Number added · {text}</source>
        <translation>已加单号 · {text}</translation>
    </message>
    <message>
        <source>Cancel taken back: it counts</source>
        <translation>取消已撤回：这单算数</translation>
    </message>
    <message>
        <source>Packing now: {text}</source>
        <translation>现在打包：{text}</translation>
    </message>
    <message>
        <source>Camera {text}: its video cannot be written. Tell the supervisor.</source>
        <translation>摄像头 {text} 的录像写不进去，请通知主管。</translation>
    </message>
    <message>
        <source>Camera {text} lost. The others go on. Tell the supervisor.</source>
        <translation>摄像头 {text} 断开。其他摄像头继续录，请通知主管。</translation>
    </message>
    <message>
        <source>The computer is too slow, pictures are missing. Tell the supervisor.</source>
        <translation>电脑太慢，画面有缺失，请通知主管。</translation>
    </message>
    <message>
        <source>Photo is blurry · Hold still</source>
        <translation>照片模糊 · 手停住</translation>
    </message>
    <message>
        <source>Nothing moves · Recording ends in {text} s</source>
        <translation>没有动作 · {text} 秒后结束录像</translation>
    </message>
    <message>
        <source>Camera {text}: the picture stands still. Check it.</source>
        <translation>摄像头 {text} 画面不动，请检查。</translation>
    </message>
    <message>
        <source>Parcel {text}: weak evidence. Show label and contents again.</source>
        <translation>尾号 {text} 证据不足，请再拍面单和物品。</translation>
    </message>
    <message>
        <source>The computer is slow. Nothing is lost, the video is made ready later.</source>
        <translation>电脑较慢，画面没有缺失，录像稍后处理。</translation>
    </message>
    <message>
        <source>Parcel {text} is kept but not sealed yet. Tell the supervisor.</source>
        <translation>尾号 {text} 已保留但还没封存，请通知主管。</translation>
    </message>
    <message>
        <source>The computer clock is wrong. Tell the supervisor.</source>
        <translation>电脑时间不对，请通知主管。</translation>
    </message>
    <message>
        <source>No sound device.</source>
        <translation>没有声音设备。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Scanner not used yet</source>
        <translation>扫码枪未使用</translation>
    </message>
    <message>
        <source>Scanner OK</source>
        <translation>扫码枪正常</translation>
    </message>
    <message>
        <source>Scanner lost</source>
        <translation>扫码枪断开</translation>
    </message>
    <message>
        <source>Recording stopped · first {seconds} s are saved</source>
        <translation>已停止录像 · 前 {seconds} 秒已保存</translation>
    </message>
    <message>
        <source>This card does nothing now, recording goes on</source>
        <translation>这张卡现在没用，录像继续</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>怎么办？</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>这样处理</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Take {take}</source>
        <translation>第 {take} 次</translation>
    </message>
    <message>
        <source>Part {part}</source>
        <translation>第 {part} 段</translation>
    </message>
    <message>
        <source>{gb} GB left</source>
        <translation>剩 {gb} GB</translation>
    </message>
    <message>
        <source>Station {name}</source>
        <translation>{name} 号台</translation>
    </message>
    <message>
        <source>length {length}</source>
        <translation>时长 {length}</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Disk almost full: {gb} GB. Still recording. Tell the supervisor.</source>
        <translation>硬盘快满：剩 {gb} GB。录像继续，请通知主管。</translation>
    </message>
    <message>
        <source>Disk almost full: {gb} GB, about {hours} h. Still recording. Tell the supervisor.</source>
        <translation>硬盘快满：剩 {gb} GB，约 {hours} 小时。录像继续，请通知主管。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
</TS>
